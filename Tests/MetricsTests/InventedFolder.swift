import Foundation

@testable import Metrics

/// A data set of invented bodies and figures on disk, for as long as the value lives.
final class InventedFolder {
    let path: String
    static let header =
        "body,indicator,topic,year,basis,period,value,qualifier,unit,coverage,as_stated,source,locator,note\n"

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("metrics-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path + "/observations", withIntermediateDirectories: true)
        try write(
            "bodies.csv",
            """
            id,name,name_en,short_name,level,parent,division_code,seats
            jia,政协甲省委员会,,甲省,provincial,,990000,700
            yi,政协乙市委员会,,乙市,prefecture,jia,990100,
            jia-xian,政协甲县委员会,,甲县,county,yi,990101,180
            """)
        try write(
            "indicators.csv",
            """
            id,name,name_en,unit,theme,kind,definition
            proposals_received,收到提案,,件,提案,count,
            proposals_filed,立案提案,,件,提案,count,
            proposals_filed_member,委员提案,,件,提案,count,
            proposals_filed_collective,集体提案,,件,提案,count,
            proposals_filed_rate,立案率,,%,提案,rate,
            donations,捐资,,元,公益,amount,
            """)
        try write(
            "sources.csv",
            """
            id,title,publisher,published,url,kind,note
            own,甲,乙,2025-01-03,https://example.org/a,original,
            copy,丙,丁,2025-02,,repost,
            """)
        try rows(Self.good)
    }

    /// Rows without a fault: together they cite both sources.
    static let good = [
        "yi,proposals_received,,2024,calendar_year,,342,exact,件,whole,342件,own,p1,",
        "yi,proposals_filed,,2024,calendar_year,,300,at_least,件,whole,300余件,own,p1,",
        "jia-xian,donations,,2024,calendar_year,,148000,exact,元,part,14.8万元,copy,p2,",
    ]

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func rows(_ rows: [String]) throws {
        try write("observations/2024.csv", Self.header + rows.joined(separator: "\n") + "\n")
    }

    /// The faults, as `file:line:column code severity`, the folder's own path left out.
    func faults() -> [String] {
        Dataset.load(from: path).faults.map { fault in
            "\(fault.file.dropFirst(path.count + 1)):\(fault.line):\(fault.column) \(fault.code.rawValue)"
                + (fault.severity == .warning ? " warning" : "")
        }
    }
}
