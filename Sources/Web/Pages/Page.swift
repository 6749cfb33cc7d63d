/// What a page shows: a plain struct of stored values, and a template of the same name.
///
/// Templates see nothing but the struct's stored properties.
protocol Page: Sendable {
    var frame: Frame { get }
}
