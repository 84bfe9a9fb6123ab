"""Chinese: characters, words, and the words of three regions."""

from __future__ import annotations

import pytest

import analyzers
from analyzers import Step, segment_zh
from analyzers.fold_zh import fold_han
from analyzers.tables import zh as table

ZH = analyzers.get("zh")


def stems(text: str) -> set[str]:
    return {stem for word in ZH.words(text) for stem in word.stems}


@pytest.mark.parametrize(
    ("text", "exact", "stem"),
    [
        pytest.param("個人資料", "个 人 资 料", "个人信息 人 信息 料", id="sub-word-has-its-class"),
        pytest.param("Cookie技術", "cookie 技 术", "cookie 技术 术", id="latin"),
        pytest.param("Cookies", "cookies", "cookie", id="latin-alone"),
        pytest.param("第3.1節", "第 3.1 节", "第 3.1 节", id="figure"),
        pytest.param("ＡＰＰ，權限", "app 权 限", "app 权限 限", id="width"),
        pytest.param("網路安全", "网 路 安 全", "网络安全 路 安全 全", id="compound-of-a-region"),
        pytest.param("我们收集信息。", "我 们 收 集 信 息", "我们 们 收集 集 信息 息", id="hans"),
        pytest.param("我們蒐集資訊", "我 们 搜 集 资 讯", "我们 们 收集 集 信息 讯", id="hant"),
    ],
)
def test_streams(text: str, exact: str, stem: str) -> None:
    streams = ZH.streams(text)
    assert (" ".join(streams.exact), " ".join(streams.stem)) == (exact, stem)


def test_a_word_is_a_token_of_its_own_beside_its_first_character() -> None:
    tokens = [(t.text, t.start, t.stop, t.position, t.exact, t.stems) for t in ZH.tokens("的帳戶")]
    assert tokens == [
        ("的", 0, 1, 0, "的", ("的",)),
        ("帳", 1, 2, 1, "帐", ()),
        ("帳戶", 1, 3, 1, "", ("账户",)),
        ("戶", 2, 3, 2, "户", ("户",)),
    ]


MEETING = """
私隱 隱私 隐私
資料 資訊 信息
個人資料 個人資訊 个人信息 个人数据
網絡 網路 网络
帳戶 帳號 账户 账号
電郵 電子郵件 电子邮件
軟件 軟體 软件
程式 程序
應用程式 应用 应用程序
伺服器 服务器
互聯網 網際網路 互联网
使用者 用戶 用户
登入 登錄 登录
儲存 存儲 存储
設定 設置 设置
聯絡 联系
聯絡人 联系人
查閱 访问
附屬公司 聯屬公司 关联公司
法律依據 法律依据
資料庫 數據庫 数据库
人工智慧 人工智能
流動電話 行動電話 手机
瀏覽記錄 瀏覽紀錄 浏览记录
未成年人 未成年人士
資料當事人 数据主体
無線網路 無線網絡 无线网络
"""


@pytest.mark.parametrize("words", MEETING.split("\n")[1:-1])
def test_words_of_regions_meet(words: str) -> None:
    first, *others = words.split()
    for other in others:
        assert stems(first) & stems(other), f"{first} and {other} are apart"
        indexed, asked = set(ZH.streams(other).stem), stems(first)
        assert indexed & asked or set(ZH.streams(first).stem) & stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("信息", "消息"), ("数据", "数字"), ("程序", "应用"), ("登录", "注销"), ("安全", "隐私")],
)
def test_other_things_stay_apart(one: str, other: str) -> None:
    assert not stems(one) & stems(other)


def test_data_finds_what_is_data_in_taiwan_but_is_not_indexed_as_it() -> None:
    assert stems("數據") == {"数据", "信息"}
    assert ZH.streams("資料").stem[0] == "信息"
    assert ZH.streams("數據").stem[0] == "数据"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        pytest.param("帐户", "folded 帐户; jieba 帐户; CLASSES 账户", id="class"),
        pytest.param(
            "個人資料", "Traditional 个人资料; jieba 个人资料; CLASSES 个人信息", id="hant"
        ),
        pytest.param("網路安全", "Traditional 网路安全; compound 网络安全", id="compound"),
        pytest.param("無線通訊", "Traditional 无线通讯; jieba 无线通讯; part 无线通信", id="part"),
        pytest.param("数据", "folded 数据; jieba 数据; RELATED 信息", id="related"),
        pytest.param("Cookies", "folded cookies; dictionary cookie", id="latin"),
        pytest.param("法", "folded 法", id="character"),
    ],
)
def test_the_entries_that_made_a_term(text: str, way: str) -> None:
    (token,) = (token for token in ZH.tokens(text) if token.text == text)
    steps = ZH.steps(token, token.stems[-1])
    for step, expected in zip(steps, way.split("; "), strict=True):
        rule, form = expected.split()
        assert rule in step.rule
        assert step.form == form


def test_every_term_has_steps_that_end_in_it() -> None:
    for token in ZH.tokens("應用程式與資料庫、無線網路安全 Cookies：隱私權政策及個人資料的保護"):
        for derivation in ZH.derive(token):
            assert derivation.steps[-1].form == derivation.term


def test_a_word_inside_a_word_says_so() -> None:
    token = ZH.tokens("個人資料")[3]
    assert (token.text, token.exact, token.stems) == ("資", "资", ("信息",))
    assert ZH.steps(token, "信息")[0] == Step("Traditional as Simplified", "资")
    assert "inside a word" in ZH.steps(token, "信息")[1].rule


def test_brackets_do_not_join_chinese_words() -> None:
    words = ZH.words("個人資料(私隱)條例")
    assert [w.exact for w in words] == [tuple("个人资料"), tuple("私隐"), tuple("条例")]


@pytest.mark.parametrize(
    "phrase", ["料庫", "用程式", "路安", "無線網", "聯網路", "隱私權政", "人資料的保"]
)
def test_any_phrase_is_in_the_exact_stream(phrase: str) -> None:
    text = "應用程式與資料庫、無線網路安全、互聯網路由器：隱私權政策及個人資料的保護"
    asked = [term for word in ZH.words(phrase) for term in word.exact]
    assert " ".join(asked) in " ".join(ZH.streams(text).exact)


def test_fold_keeps_length_over_all_han_characters() -> None:
    ranges = [(0x2E80, 0x2FE0), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2FA20)]
    run = "".join(chr(code) for start, stop in ranges for code in range(start, stop))
    once = fold_han(run)
    assert len(once) == len(run)
    assert fold_han(once) == once


def lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


def test_tables_are_simplified_and_consistent() -> None:
    classes = [word for line in lines(table.CLASSES) for word in line]
    keys = [line[0] for line in lines(table.RELATED)]
    assert len(classes) == len(set(classes))
    assert len(keys) == len(set(keys))
    for word in (*classes, *(word for line in lines(table.RELATED) for word in line)):
        assert fold_han(word) == word


def test_related_words_name_terms_of_the_index() -> None:
    for _, *terms in lines(table.RELATED):
        assert [segment_zh.CLASSES.get(term, term) for term in terms] == terms


def test_table_words_are_one_word() -> None:
    for word in {*segment_zh.CLASSES, *segment_zh.RELATED}:
        assert [segment.text for segment in segment_zh.segmenter().cut(word)] == [word]
