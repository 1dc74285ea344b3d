import Plot

struct Filing {
    let county: String, year: Int, count: Int
}

let filings = [
    Filing(county: "甲县", year: 2022, count: 131), Filing(county: "甲县", year: 2023, count: 149),
    Filing(county: "甲县", year: 2024, count: 163), Filing(county: "乙县", year: 2022, count: 118),
    Filing(county: "乙县", year: 2023, count: 112), Filing(county: "乙县", year: 2024, count: 127),
    Filing(county: "丙县", year: 2022, count: 74), Filing(county: "丙县", year: 2023, count: 93),
    Filing(county: "丙县", year: 2024, count: 101),
]

let panels = Chart {
    for filing in filings {
        LineMark(x: .value("年", filing.year, unit: .year), y: .value("立案", filing.count))
            .facet(by: .value("机构", filing.county))
    }
}
.chartFacets(columns: 3)

let heat = Chart {
    for filing in filings {
        RectangleMark(x: .value("年", filing.year, unit: .year), y: .value("机构", filing.county))
            .foregroundStyle(by: .value("立案", filing.count))
            .annotation("\(filing.count)")
    }
}
