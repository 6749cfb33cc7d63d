import Estate
import Foundation
import Testing

@Suite struct SystemReasonTests {
    @Test(arguments: [ENOSPC, EFBIG, EACCES, ENOENT, EISDIR, EBADF, EIO, EMFILE, ENOMEM])
    func `what the system says is said in Chinese`(error: Int32) {
        let text = SystemReason.text(error)
        #expect(text.unicodeScalars.allSatisfy { !$0.isASCII })
        #expect(text != SystemReason.text(0))
    }

    @Test func `an error nobody thought of keeps its number`() {
        #expect(SystemReason.text(ENOTTY).hasPrefix("系统错误 \(ENOTTY)（"))
    }
}
