"""What records have in common, for zlib to begin with: a section is too short to repeat its own
words often, and each is compressed alone.

What is met most often stands last, where it costs the least to point to. An index can only be read
with the dictionary it was written with: a change raises :data:`index.schema.VERSION`.
"""

from __future__ import annotations

_OTHERS = (
    "个人信息 个人资料 我们可能会 您可以 第三方 隐私政策 服务条款 如果您 以及其他 根据适用的法律",
    "ذاتی معلومات کے بارے میں ہم آپ کی رازداری کی پالیسی استعمال کرتے ہیں کر سکتے ہیں اور",
    "şəxsi məlumatların məxfilik siyasəti istifadə xidmətləri tərəfindən üçün və ya hüququ var",
    "жеке деректеріңізді құпиялылық саясаты пайдалану қызметтерді үшін және немесе мүмкін",
    "ваши персональные данные, политика конфиденциальности, в соответствии с законодательством,"
    " мы можем использовать информацию для предоставления услуг, которые или при этом и на по",
    "vi behandlar dina personuppgifter enligt integritetspolicyn och gällande lag, användarvillkor,"
    " för att tillhandahålla våra tjänster som du eller till av inte har rätt att med den är",
)
_ENGLISH = (
    "if you have any questions about this privacy policy, please contact us at the following"
    " address. we may change these terms of service at any time by posting the updated version on"
    " our website. your continued use of the services after such changes means that you agree to be"
    " bound by the terms of this agreement. to the maximum extent permitted by applicable law, we"
    " disclaim all warranties, whether express or implied, including without limitation the"
    " warranties of merchantability, fitness for a particular purpose and non-infringement. in no"
    " event shall the company be liable for any indirect, incidental, special, consequential or"
    " punitive damages arising out of or in connection with your use of the service. you are"
    " responsible for maintaining the confidentiality of your account and password and for all"
    " activities that occur under your account. we collect personal information that you provide to"
    " us when you create an account, such as your name, email address, phone number and payment"
    " information. we use the information we collect to provide, maintain and improve our products"
    " and services, to process your requests and transactions, and to send you marketing"
    " communications. we may share your personal data with third parties, service providers,"
    " business partners and affiliates, as described in this policy, or when we are required to do"
    " so by law. you have the right to access, correct, delete or restrict the processing of your"
    " personal data and to withdraw your consent at any time. we use cookies and similar"
    " technologies on our site and in our applications for advertising and analytics. the content,"
    " including text, images, software and trademarks, is protected by copyright and other"
    " intellectual property rights of its owners or licensors. this agreement is governed by the"
    " laws of the state of california, and any dispute shall be settled by binding arbitration. we"
    " retain your data for as long as necessary for the purposes for which it was collected, and we"
    " take reasonable security measures to protect it. children under the age of 13. other user"
)
_VALUES = (
    '"],"jurisdiction":["","law":["gdpr","region":["eu","cite":["","version":["",'
    '"number":["","has":["email","link","phone"],"depth":["1"],"updated":["20'
)
_HEAD = (
    '["",{"id":[""],"key":[""],"document":[""],"order":["\\u0000000001"],"language":["en"],'
    '"organisation":[""],"year":["20'
)
_STORED = (
    '"}{"id":"","document":"","path":"","title":"Privacy Policy","title":"Terms of Service",'
    '"organisation":"","updated":"2020-","version":null,"jurisdiction":null,"metadata":{},'
    '"number":null,"number":"","level":1,"breadcrumb":[],"start":0,"stop":1,"lines":[1,2],"body":0,'
    '"laws":[],"citations":[]}\n'
)
_FIRST = '{"language":"en","heading":""}\n'
DICTIONARY = "\n".join((*_OTHERS, _ENGLISH, _VALUES, _HEAD, _STORED, _FIRST)).encode()
"""The bytes that :mod:`zlib` is given as ``zdict``."""
