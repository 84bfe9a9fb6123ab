#!/bin/sh
# Indexes the sample corpus, then opens the prompt; without a terminal, asks one question in each
# language and prints the answers.
set -eu
cd "$(dirname "$0")/.."
export POLICYSEARCH_INDEX=build/demo.index  # never an index of the user's own
run=.venv/bin/policysearch

mkdir -p build
$run build corpus/sample
if [ -t 0 ] && [ -t 1 ]; then
    exec $run
fi
ask() {
    printf '\n== %s: %s\n' "$1" "$2"
    $run search "$2" --language "$1" --filter "language=$1" --limit 1
}
ask en "how long is personal data kept"
ask sv "hur länge sparas personuppgifter"
ask az "məlumatlar nə qədər saxlanılır"
ask kk "деректерді сақтау мерзімі"
ask ur "معلومات کب تک رکھی جاتی ہیں"
ask ru "срок хранения данных"
ask zh-Hant "個人資料保留多久"
ask zh-Hans "个人信息保存期限"
printf '\nGo on with: . .venv/bin/activate; policysearch build YOUR_POLICIES; policysearch\n'
