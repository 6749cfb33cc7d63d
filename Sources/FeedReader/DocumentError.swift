public import Estate

/// Why reading a document stopped. What follows the place is not looked at.
public struct DocumentError: Error, Hashable, Sendable {
    public var reason: Reason
    /// Counted from 1.
    public var line: Int
    /// In characters, counted from 1.
    public var column: Int

    public enum Reason: Hashable, Sendable {
        /// The name of the format, such as `gzip`.
        case compressed(format: String)
        /// An encoding outside the allow-list, by the name the document gives.
        case encodingUnsupported(String)
        /// Bytes that are not text in the encoding the document states.
        case bytesInvalid(encoding: String)
        /// The document states one encoding and is written in another.
        case encodingLies(stated: String, found: String)
        /// A NUL, which no XML may hold.
        case nul
        case doctype
        case startTagTooLong(limit: Int)
        case tooManyAttributes(limit: Int)
        case nestingTooDeep(limit: Int)
        case textTooLong(limit: Int)
        case tooManyNames(limit: Int)
        /// The parser's own complaint: libxml2's error number and its words.
        case notWellFormed(number: Int, detail: String)
        /// Nothing but white space.
        case empty
        /// The document ends before its root element does.
        case truncated
    }
}

extension DocumentError {
    /// The finding for people.
    public var diagnostic: Diagnostic {
        let (code, message, hint, value) = words
        return Diagnostic(
            code: code, line: line, column: column, path: nil, value: value, message: message,
            hint: hint)
    }

    private var words: (Diagnostic.Code, message: String, hint: String, value: String?) {
        switch reason {
        case .compressed(let format):
            (
                .compressedInput, "这是 \(format) 文件，不是 XML 文本。",
                format.contains("xlsx") || format.contains("xls")
                    ? "请在 Excel 或 WPS 里另存为“XML 电子表格 2003”后再上传。" : "请先解压，上传其中的 XML 文件。", nil
            )
        case .encodingUnsupported(let name):
            (
                .encodingUnsupported, "文件声明的编码“\(name)”不受支持。",
                "请另存为 UTF-8、UTF-16、GB 18030、GBK 或 GB 2312 编码。", name
            )
        case .bytesInvalid(let encoding):
            (
                .encodingInvalid, "这里的字节不是有效的 \(encoding) 文字。",
                encoding == "UTF-8"
                    ? "文件多半是 GBK 编码：请把第一行改为 encoding=\"GB18030\"，或另存为 UTF-8。"
                    : "请检查第一行声明的编码是否与文件一致，或另存为 UTF-8。", nil
            )
        case .encodingLies(let stated, let found):
            (
                .encodingInvalid, "文件声明的编码是 \(stated)，内容却是 \(found)。",
                "请把第一行的 encoding 改为 \(found)，或删去它。", stated
            )
        case .nul:
            (
                .notWellFormed, "这里有空字符（NUL），XML 不允许。",
                "文件多半已损坏，或是没有声明的 UTF-16：请重新导出，或另存为 UTF-8。", nil
            )
        case .doctype:
            (.doctypeForbidden, "文件含有 DOCTYPE 声明，出于安全不予接收。", "请删除 DOCTYPE 声明。", nil)
        case .startTagTooLong(let limit):
            (.tagTooLong, "一个标签超过了 \(limit / 1024) KiB。", "请检查引号是否成对，或拆分过长的属性。", nil)
        case .tooManyAttributes(let limit):
            (.tooManyAttributes, "一个元素的属性超过了 \(limit) 个。", "请检查导出程序，一个元素不应有这么多属性。", nil)
        case .nestingTooDeep(let limit):
            (.nestingTooDeep, "元素嵌套超过了 \(limit) 层。", "请检查导出程序，元素不应嵌套这么深。", nil)
        case .textTooLong(let limit):
            (.textTooLong, "一段文字超过了 \(limit / 1024) KiB。", "请删去夹带的图片、附件或过长的备注。", nil)
        case .tooManyNames(let limit):
            (.tooManyNames, "文件里不同的元素和属性名超过了 \(limit) 个。", "请检查导出程序，数据应写在值里而不是名称里。", nil)
        case .notWellFormed(let number, let detail):
            (.notWellFormed, Self.message(forParserError: number), Self.hint(number), detail)
        case .empty:
            (.notWellFormed, "文件是空的。", "请重新导出后再上传。", nil)
        case .truncated:
            (.notWellFormed, "文件在这里中断，没有结束。", "文件可能没有传完或没有导出完，请重新导出后再上传。", nil)
        }
    }

    /// Plain words for the libxml2 errors that people meet (`xmlParserErrors` in xmlerror.h).
    private static func message(forParserError number: Int) -> String {
        switch number {
        case 4: "文件里没有根元素。"
        case 9: "这里有 XML 不允许的控制字符。"
        case 26, 27: "这里用了没有定义的实体（如 &nbsp;）。"
        case 38, 40: "属性值没有写完整或缺少引号。"
        case 39: "属性值缺少引号。"
        case 41: "属性后面缺少等号和值。"
        case 42: "同一个元素里属性重复。"
        case 45: "注释没有结束。"
        case 62: "CDATA 没有结束或文字中出现了 ]]>。"
        case 64: "XML 声明必须在文件最开头，前面不能有空行或空格。"
        case 65: "属性之间缺少空格。"
        case 68: "标签或属性的名称写错了，或文字里有没转义的 <、&。"
        case 73: "标签缺少结束的 >。"
        case 76: "开始标签和结束标签不一致。"
        case 77: "标签没有结束。"
        case 5, 86: "根元素结束之后还有内容。"
        case 201, 202, 203: "名称前缀没有声明命名空间。"
        default: "这里不符合 XML 格式。"
        }
    }

    private static func hint(_ number: Int) -> String {
        switch number {
        case 9: "请删去该字符（多半是从别处复制带入的不可见字符）。"
        case 26, 27, 68: "文字里的 < 写成 &lt;，& 写成 &amp;，空格直接写空格。"
        case 38, 39, 40, 41, 65: "属性应写成 名称=\"值\"，引号成对，属性之间用空格隔开。"
        case 42: "请删去重复的属性。"
        case 64: "请删去第一行之前的空行或空格。"
        case 73, 76, 77: "请检查此处及之前的标签是否成对、大小写是否一致。"
        case 5, 86: "一个文件只能有一个根元素，请删去多余的内容。"
        case 201, 202, 203: "请删去前缀，或在根元素上用 xmlns:前缀 声明它。"
        default: "请重新导出，或用浏览器打开文件查看出错位置。"
        }
    }
}
