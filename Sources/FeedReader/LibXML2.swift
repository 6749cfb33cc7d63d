import CLibXML2

/// The process-wide state of libxml2, set once before the first parser is made.
enum LibXML2 {
    /// No catalogs, no external entities: nothing a document says makes the parser open a file or
    /// a connection.
    static let isReady: Bool = {
        xmlInitParser()
        xml_write_nothing()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()
}
