import Testing

@testable import Web

@Suite struct HeaderParameterTests {
    @Test(arguments: [
        ("form-data; name=\"a\"", ["name": "a"]),
        ("form-data;name=a;filename=b.xml", ["name": "a", "filename": "b.xml"]),
        ("Form-Data ; NAME = a ; ", ["name": "a"]),
        ("form-data; name=\"a;b=c\"; filename=\"\"", ["name": "a;b=c", "filename": ""]),
        ("form-data; filename=\"10月\\\"终\\\".xml\"", ["filename": "10月\"终\".xml"]),
        ("form-data; filename=\"10月%22终%22.xml\"", ["filename": "10月\"终\".xml"]),
        ("form-data; filename=\"C:\\新\\表.xml\"", ["filename": "C:\\新\\表.xml"]),
        ("form-data", [:]),
    ])
    func `are read as browsers write them`(_ value: String, _ expected: [String: String]) {
        let parameters = HeaderParameter.all(of: value, kind: "form-data")
        #expect(
            parameters.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.name, $0.value) }) }
                == expected)
    }

    @Test(arguments: [
        "", "attachment; name=a", "form-data; name", "form-data; name=\"a", "form-data; =a",
        "form-data; name=\"a\" b", "form-data name=a",
    ])
    func `are not guessed where malformed`(_ value: String) {
        #expect(HeaderParameter.all(of: value, kind: "form-data") == nil)
    }

    @Test(arguments: [
        ("UTF-8''%E5%8D%81%E6%9C%88.xml", "十月.xml"), ("utf-8'zh-CN'a%27b", "a'b"),
        ("GBK''%CA%AE", nil), ("UTF-8''%E5%8D", nil), ("UTF-8''%0A", nil), ("UTF-8''%4", nil),
        ("十月.xml", nil),
    ])
    func `names with a character set are decoded`(_ value: String, _ expected: String?) {
        #expect(HeaderParameter(name: "filename*", value: value).extendedValue == expected)
    }

    @Test(arguments: [
        ("name=f; filename=\"C:\\上报\\十月.xml\"", "十月.xml"),
        ("name=f; filename=\"../../etc/passwd\"", "passwd"),
        ("name=f; filename=\"a.xml\"; filename*=UTF-8''%E5%8D%81%2Fb.xml", "b.xml"),
        ("name=f; filename=\"\"", ""), ("name=f", nil),
    ])
    func `a file's name loses its folders`(_ parameters: String, _ expected: String?) throws {
        let line = Array("Content-Disposition: form-data; \(parameters)".utf8)
        #expect(try MultipartHeader(line[...]).fileName == expected)
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=----WebKitFormBoundaryAbC1", "----WebKitFormBoundaryAbC1"),
        ("Multipart/Form-Data; charset=utf-8; boundary=\"a b:c\"", "a b:c"),
        ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\"a \"", nil), ("multipart/mixed; boundary=a", nil),
        ("multipart/form-data; boundary=a\\b", nil), (nil, nil),
        ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
    ])
    func `a form's boundary is told by its type`(_ type: String?, _ expected: String?) {
        #expect(MultipartForm.boundary(of: type) == expected)
    }
}
