import CDescriptors
import Foundation
import Importers

/// Open files without a name, for what passes between a command and the service: neither of the two
/// ever waits for the other's terminal or pipe.
enum Spool {
    /// A file in memory: no password or token gets to a disk.
    static func inMemory() throws(HandoverError) -> Descriptor {
        let number = cdescriptors_memory("mantianxing")
        guard number >= 0 else { throw .noSpool(error: errno) }
        return Descriptor(number)
    }

    /// A file on disk, for what may be large.
    private static func onDisk() throws(HandoverError) -> Descriptor {
        var name = Array((NSTemporaryDirectory() + "/mantianxing-XXXXXX").utf8CString)
        let number = mkstemp(&name)
        guard number >= 0 else { throw .noSpool(error: errno) }
        unlink(name)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return Descriptor(number)
    }

    /// What a command reads of its input, at hand.
    static func input(_ use: InputUse, of caller: Caller) throws -> Descriptor {
        switch use {
        case .nothing: return try inMemory()
        case .line:
            let spool = try inMemory()
            try Array((caller.line() + "\n").utf8).withUnsafeBytes { bytes in
                try write(bytes, to: spool)
            }
            lseek(spool.number, 0, SEEK_SET)
            return spool
        case .everything:
            if let file = regularFile(caller.input) { return file }
            let spool = try onDisk()
            try copy(caller.input, to: spool)
            lseek(spool.number, 0, SEEK_SET)
            return spool
        }
    }

    private static func regularFile(_ input: CInt) -> Descriptor? {
        var info = stat()
        guard fstat(input, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        let number = fcntl(input, F_DUPFD_CLOEXEC, 0)
        return number < 0 ? nil : Descriptor(number)
    }

    private static func copy(_ input: CInt, to spool: Descriptor) throws {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { room.deallocate() }
        while true {
            let got = read(input, room.baseAddress, room.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw UnreadableSource(name: "-", error: errno) }
            guard got > 0 else { return }
            try write(UnsafeRawBufferPointer(rebasing: room[..<got]), to: spool)
        }
    }

    private static func write(
        _ bytes: UnsafeRawBufferPointer, to spool: Descriptor
    ) throws(HandoverError) {
        var rest = bytes
        while !rest.isEmpty {
            let written = Foundation.write(spool.number, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .noSpool(error: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
}
