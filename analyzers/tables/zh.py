"""Chinese words for the same thing in Mainland China, Hong Kong and Taiwan.

Privacy, legal and computing vocabulary, all in Simplified characters. Sources: the words
of the Personal Information Protection Law (Mainland), the Personal Data (Privacy) Ordinance (Hong
Kong) and the Personal Data Protection Act (Taiwan), and software terminology of the three regions.
"""

from __future__ import annotations

# One class a line: the words of a line are one term of the index, the first gives it its name.
# Only words that mean the same thing in policies wherever they stand belong here.
CLASSES = """
隐私 私隐
隐私权 私隐权
个人信息 个人资料 个人资讯 个人数据 个资
信息 资讯 资料
消息 讯息
短信 简讯 短讯
数据库 资料库
数据主体 资料当事人 资料主体 信息主体
数据控制者 资料控制者 资料控管者
数据处理者 资料处理者
网络 网路
无线网络 无线网路
互联网 网际网路 网际网络 因特网
网址 网路位址
地址 位址
域名 网域名称 网域名
账户 帐户 账号 帐号
用户 使用者 用家
用户名 使用者名称 用户名称
登录 登入
电子邮件 电邮 电子信件
软件 软体
硬件 硬体
固件 韧体
程序 程式
应用程序 应用程式 应用软件 应用软体
移动应用程序 移动应用程式 移动应用 流动应用程式 行动应用程式
服务器 伺服器
存储 储存 贮存
设置 设定
配置 组态
联系 联络
联系人 联络人
访问 存取
关联公司 联属公司 关联企业 关系企业 联营公司
子公司 附属公司
法律依据 法律基础 法律根据
人工智能 人工智慧
手机 行动电话 流动电话 移动电话 手提电话
智能手机 智慧型手机 智慧手机 智能电话
移动设备 行动装置 流动装置 移动装置 行动设备 流动设备
设备 装置
视频 视讯
音频 音讯
文件夹 资料夹 档案夹
打印 列印
打印机 印表机
鼠标 滑鼠
硬盘 硬碟
光盘 光碟
磁盘 磁碟
内存 记忆体
芯片 晶片
屏幕 萤幕 荧幕
默认 预设 缺省
支持 支援
自定义 自订
导出 汇出
导入 汇入
粘贴 贴上
剪贴板 剪贴簿
链接 连结 超链接 超连结
在线 线上
搜索 搜寻
通过 透过
质量 品质
随着 随著
意味着 意味著
接着 接著
第三方 第三者
未成年人 未成年者 未成年人士
合同 合约 契约
协议 协定
更正 改正
披露 揭露
收集 搜集
传输 传送
身份 身分
身份证 身分证
标识符 识别码 识别符 标识码 辨识码
识别 辨识
人脸识别 人脸辨识 脸部辨识 脸部识别 面部识别 面部辨识 面容识别
面部 脸部
生物识别 生物辨识
营销 行销
直接营销 直接行销 直接促销 直效行销
供应商 供货商
服务提供商 服务供应商 服务提供者 服务提供方
欧盟 欧洲联盟
新西兰 纽西兰
澳大利亚 澳洲
意大利 义大利
上传 上载
卸载 解除安装
点击 点选 点按 单击
界面 介面
菜单 选单 功能表
图标 图示
窗口 视窗
操作系统 作业系统
社交媒体 社群媒体 社会化媒体
社交网络 社群网路 社交网路
博客 部落格 网志
黑客 骇客
恶意软件 恶意软体 恶意程式
宽带 宽频
带宽 频宽
云计算 云端运算 云端计算
算法 演算法
数字签名 数位签名 数码签署 数位签章
员工 雇员
反馈 回馈
监管机构 监管机关 监督机关 监督机构 监管当局
去标识化 去识别化
可携带权 可携权 可移植权
缓存 快取
日志 记录档 日志档
记录 纪录
实时 即时
计划 计画
密钥 金钥
双重认证 双因素认证 双因子认证 双重验证 两步验证
扫描 扫瞄
二维码 二维条码
照片 相片
录像 录影
截图 截屏
麦克风 咪高峰
知识产权 智慧财产权 智能财产权
著作权 版权
推送 推播
字节 位元组
源代码 原始码 源码
开源 开放原始码 开放源码 开放源代码
跟踪 追踪
信号 讯号
通信 通讯
电信 电讯
性取向 性倾向
执法机构 执法机关 执法部门
政府机构 政府机关
"""

# What a query's word also asks for, where two words overlap in meaning but are not one: the word,
# then terms of the index. 資料 is "information" in one text and "data" in the next, so it is
# indexed as 信息 and a query for 数据 looks there as well.
RELATED = """
数据 信息
资料 数据
应用 应用程序
应用程序 应用
隐私 隐私权
隐私权 隐私
查阅 访问
访问 查阅
造访 访问
附属公司 关联公司
联属公司 子公司
关联公司 子公司
讯息 信息 短信
影片 视频
视频 影片
影像 图像
图像 影像
档案 文件
网上 在线
在线 网上
保安 安全
登陆 登录
登出 注销
介面 接口
接口 界面
数码 数字
专案 项目
顾客 客户
客户 顾客
保存 存储
存储 保存
移除 删除
删除 移除
抹除 删除
擦除 删除
付款 支付
生日 出生日期
出生日期 生日
第三人 第三方
法律依据 合法依据 合法性基础
合法依据 法律依据
合法性基础 法律依据
资料使用者 数据控制者
电子邮箱 电子邮件
邮箱 电子邮件
邮件 电子邮件
电子邮件 邮件
上网 网络
撤回 撤销
撤销 撤回
"""

# Variants of one character that the table of Traditional characters leaves alone.
CHARACTERS = {"汚": "污", "黏": "粘"}
