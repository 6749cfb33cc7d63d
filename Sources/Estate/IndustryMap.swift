/// The built-in map from codes of GB/T 4754-2017 to directions.
///
/// An inference from the plan's wording, to be confirmed by district staff, who can replace it code
/// by code in `district.yaml` and in feeds. 区块链 has no code and comes only by tag.
enum IndustryMap {
    /// `nil` inside is 待认定: the code mixes a direction with other things.
    static let directions: [Int: Direction?] = {
        var map: [Int: Direction?] = [:]
        for (direction, codes) in table {
            for code in codes { map[code] = .some(direction) }
        }
        return map
    }()

    private static let table: [(Direction?, [Int])] = [
        (
            .itServices,
            [
                6520, 6531, 6532, 6540, 6560, 6550, 6591, 6599, 6311, 6312, 6319, 6321, 6322,
                6410, 6421, 6429, 6431, 6432, 6434, 6439, 6490, 7251,
            ]
        ),
        (
            .digitalContent,
            [
                6572, 6579, 6422, 8625, 8626, 8730, 8740, 8750, 8770, 8810,
            ]
        ),
        (
            .industrialDesign,
            [
                7491, 7492,
            ]
        ),
        (
            .xinchuang,
            [
                6511, 6512, 6519, 6440,
            ]
        ),
        (
            .highGrowth,
            [
                6571, 6331, 6339, 6450,
            ]
        ),
        (
            .engineeringServices,
            [
                7481, 7482, 7483, 7484, 7485, 7486, 7441, 7449, 7471, 7472, 7473, 7474, 7475,
            ]
        ),
        (
            .researchServices,
            [
                6433, 7451, 7452, 7453, 7454, 7455, 7459, 7461, 7462, 7463, 7310, 7320, 7330,
                7340, 7350, 7511, 7512, 7513, 7514, 7515, 7516, 7517, 7519, 7520, 7530, 7540,
                7590, 7410, 7420, 7431, 7432, 7439, 7499,
            ]
        ),
        (
            .other,
            [
                7297, 7221, 7293, 5292, 8610, 8621, 8622, 8623, 8624, 8710, 8720, 8760, 8820,
            ]
        ),
        (
            nil,
            [
                6513, 8492, 7239, 6930, 6940, 7213, 4420,
            ]
        ),
    ]
}
