import Hummingbird

extension Operation {
    /// The values of a request's query: only those that are described, none of them empty, each at
    /// most once unless it is a list.
    ///
    /// A misspelt filter must not quietly let everything through.
    func values(of request: Request) throws(Problem) -> RequestValues {
        guard let query = request.uri.query else { return RequestValues([]) }
        let values = RequestValues(form: query)
        let names = values.names
        for (index, name) in names.enumerated() {
            let known = parameters.first { $0.place == .query && $0.name == name }
            guard let known else { throw unknown(name) }
            if !known.isRepeatable, names[..<index].contains(name) {
                throw .parameter(name, Self.repeated)
            }
            if values.all(name).contains(where: \.trimmingSpaces.isEmpty) {
                throw .parameter(name, Self.empty)
            }
        }
        return values
    }

    private func unknown(_ name: String) -> Problem {
        let known = parameters.filter { $0.place == .query }.map(\.name)
        return .parameter(
            name,
            known.isEmpty
                ? "这个地址没有参数。" : "没有这个参数。可用的参数：\(known.joined(separator: "、"))。")
    }

    private static let repeated = "这个参数只能写一次。"
    private static let empty = "参数的值是空的；不用的参数请去掉。"
}
