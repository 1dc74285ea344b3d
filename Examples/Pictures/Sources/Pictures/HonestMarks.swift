import Plot

let intervals = Chart {
    let filed = [
        ("甲县", Estimate.exact(163)), ("乙县", .atLeast(120, below: 130)), ("丙县", .moreThan(100)),
        ("丁县", .nearly(90, above: 80)), ("戊县", .about(50, within: 45...55)),
    ]
    for (county, figure) in filed {
        BarMark(x: .value("立案", figure), y: .value("机构", county))
    }
}

let absences = Chart {
    BarMark(x: .value("立案", 163), y: .value("机构", "甲县"))
    BarMark(x: .value("立案", 0), y: .value("机构", "乙县"))
    BarMark(x: .value("立案", Absence.notReported), y: .value("机构", "丙县"))
    BarMark(x: .value("立案", Absence.notApplicable), y: .value("机构", "丁县"))
    BarMark(x: .value("立案", Absence.notYetPublished), y: .value("机构", "戊县"))
    BarMark(x: .value("立案", Absence.unreadable), y: .value("机构", "己县"))
}

let changes = Chart {
    BarMark(x: .value("同比", Change.value(12.5)), y: .value("机构", "甲县"))
    BarMark(x: .value("同比", Change.atLeast(4)), y: .value("机构", "乙县"))
    BarMark(x: .value("同比", Change.between(-9, -3)), y: .value("机构", "丙县"))
    BarMark(x: .value("同比", Change.direction(.down)), y: .value("机构", "丁县"))
    BarMark(x: .value("同比", Change.undetermined()), y: .value("机构", "戊县"))
}

let gaps = Chart {
    let filed: [(Int, Measure)] = [
        (2018, .estimate(.exact(131))), (2019, .estimate(.exact(138))), (2020, .absent(.notReported)),
        (2021, .estimate(.exact(127))), (2022, .estimate(.atLeast(140, below: 150))),
        (2023, .estimate(.exact(96))), (2024, .estimate(.exact(104))),
    ]
    for (year, figure) in filed {
        LineMark(x: .value("年", year, unit: .year), y: .value("立案", figure))
    }
    BreakMark(x: .value("年", 2023, unit: .year)).annotation("2023年起不含并案")
}

let comparability = Chart {
    BarMark(x: .value("立案", 163), y: .value("机构", "甲县"))
    BarMark(x: .value("立案", 141), y: .value("机构", "乙县 2023")).incomparable()
    BarMark(x: .value("立案", 88), y: .value("机构", "丙县（部分）")).partial()
}

let parts = Chart {
    let proposals: [(county: String, kind: String, count: Estimate)] = [
        ("甲县", "集体", .exact(60)), ("甲县", "委员", .exact(103)),
        ("乙县", "集体", .exact(48)), ("乙县", "委员", .atLeast(70, below: 80)),
    ]
    for (county, kind, count) in proposals {
        BarMark(x: .value("立案", count), y: .value("机构", county))
            .foregroundStyle(by: .value("类别", kind))
    }
}
