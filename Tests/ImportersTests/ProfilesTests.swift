import Configuration
import Estate
import Foundation
import Importers
import Testing

@Suite struct ProfilesTests {
    /// Every profile beside an importer, by the file's name without its ending.
    static let files: [URL] = {
        let importers = ForeignFixture.folder.deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Importers")
        let all = FileManager.default.enumerator(at: importers, includingPropertiesForKeys: nil)
        return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "yaml" }
    }()

    @Test func `every profile loads without findings and is built in`() throws {
        #expect(Self.files.count >= 3)
        for file in Self.files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let reading = ProfileReading(PolicyFile(name: file.lastPathComponent, text: text))
            #expect(reading.diagnostics.isEmpty, "\(file.lastPathComponent)")
            let id = file.deletingPathExtension().lastPathComponent
            #expect(Profiles.builtIn(id)?.text == text, "\(id)")
        }
        #expect(Profiles.builtIn.count == Self.files.count)
    }

    @Test func `profiles of tables know every state and the words of the field`() throws {
        for profile in Profiles.builtIn.map(\.profile) {
            #expect(Set(profile.states.values) == Set(Unit.State.allCases))
            for (word, state) in [
                ("已租", Unit.State.leased), ("自用", .selfOccupied), ("待入驻", .signed),
                ("装修中", .fitOut), ("待租", .vacant), ("锁定", .reserved), ("维修中", .outOfService),
            ] {
                #expect(profile.states[word] == state, "\(word)")
            }
        }
    }
}
