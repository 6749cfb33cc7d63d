import Dispatch
import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct SignInTests {
    /// Cheap to try, and no password fits.
    private static let hash =
        "scrypt$1$1$1$AAAAAAAAAAAAAAAAAAAAAA==$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    private func enrol(_ hash: PasswordHash, in service: TestService) throws {
        _ = try service.store.addAccount(
            name: "guest", role: .analyst, buildings: [], password: hash,
            at: service.clock.now)
    }

    private func signIn(
        _ service: TestService, _ password: String, name: String = "guest"
    ) async throws -> Int {
        try await service.post(
            Paths.signIn, "name=\(name)&password=\(password)",
            type: "application/x-www-form-urlencoded", as: .nobody, by: .browser
        ).status
    }

    @Test func `many guesses at once are no more than many one after the other`() async throws {
        try await withService { service in
            try enrol(#require(PasswordHash(Self.hash)), in: service)
            // Nothing is hashed until all guesses have been let in or turned away.
            let gate = DispatchSemaphore(value: 0)
            let held = Task { try await service.parts.passwords.perform { gate.wait() } }
            let safety = Task {
                try await Task.sleep(for: .seconds(60))
                gate.signal()
            }
            var statuses: [Int] = []
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<12 {
                    group.addTask { try await signIn(service, "wrong\(number)") }
                }
                for try await status in group {
                    statuses.append(status)
                    if statuses.count == 7 { gate.signal() }
                }
            }
            safety.cancel()
            try await held.value
            #expect(statuses == Array(repeating: 429, count: 7) + Array(repeating: 422, count: 5))
            #expect(try await signIn(service, "wrong") == 429)
            service.clock.advance(seconds: 15 * 60)
            #expect(try await signIn(service, "wrong") == 422)
        }
    }

    @Test func `whoever knows the password has not guessed`() async throws {
        try await withService { service in
            try enrol(PasswordHash(of: "right-horse-7"), in: service)
            for _ in 0..<2 {
                for number in 0..<4 {
                    #expect(try await signIn(service, "wrong\(number)") == 422)
                }
                #expect(try await signIn(service, "right-horse-7") == 303)
            }
        }
    }

    @Test func `those who sign in all day from one address are not taken for guessers`()
        async throws
    {
        try await withService { service in
            let address = Throttle.Act.address("-")
            for _ in 0..<address.limit.count * 2 {
                try service.parts.throttle.admit(address, at: service.clock.now)
                service.parts.throttle.forgive(address)
            }
            try enrol(#require(PasswordHash(Self.hash)), in: service)
            #expect(try await signIn(service, "wrong") == 422)
            for _ in 1..<address.limit.count {
                try service.parts.throttle.admit(address, at: service.clock.now)
            }
            #expect(try await signIn(service, "wrong", name: "nobody") == 429)
        }
    }

    @Test func `only so many passwords wait to be looked at`() async throws {
        let work = PasswordWork()
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<25 {
                group.addTask {
                    do {
                        try await work.perform { gate.wait() }
                        return true
                    } catch let problem as Problem {
                        #expect(problem.status == .serviceUnavailable)
                        return false
                    }
                }
            }
            var turnedAway = 0
            var served = 0
            for try await wasServed in group {
                if wasServed { served += 1 } else { turnedAway += 1 }
                if turnedAway == 5, served == 0 { (0..<20).forEach { _ in gate.signal() } }
            }
            #expect(turnedAway == 5 && served == 20)
        }
    }
}
