import Canvas
import Plot

/// One chart of the benchmark's data: five places, three years, the strings that every contender draws.
struct BenchmarkChart: Sendable {
    /// The file's name without its extension.
    let name: String
    let title: String
    let subtitle: String
    let axisTitle: String
    let source: String
    /// The end of the value axis.
    let end: Double
    let years: [String]
    let places: [Place]

    /// A place and its value of each year.
    struct Place: Sendable {
        let name: String
        let values: [Figure]
    }

    /// A number and its digits as the data has them, which are what the label says.
    struct Figure: Sendable {
        let value: Double
        let digits: String
    }

    /// The chart through the same public interface that the product uses, 1600 by 1000 units.
    func chart() -> Chart { marks.size(points: Size(width: 1600, height: 1000)).fontScale(2.4) }

    /// The chart as small as it stands on a page of the book, of a size in points.
    func chart(ofSize size: Size) -> Chart { marks.size(points: size).chartTheme(Self.small) }

    /// The type of a chart on a page.
    private static let small: Theme = {
        var theme = Theme()
        (theme.sizes.title, theme.sizes.subtitle, theme.sizes.axis) = (10.5, 7, 6.5)
        (theme.sizes.name, theme.sizes.value, theme.sizes.legend) = (7.5, 6, 7)
        theme.sizes.note = 6
        return theme
    }()

    private var marks: Chart {
        Chart {
            for place in places {
                for (year, figure) in zip(years, place.values) {
                    BarMark(
                        x: .value("地区", place.name),
                        y: .value(axisTitle, Estimate.exact(figure.value, label: figure.digits + "亿"))
                    )
                    .position(by: .value("年度", year))
                    .foregroundStyle(by: .value("年度", year))
                }
            }
        }
        .chartTitle(title)
        .chartSubtitle(subtitle)
        .chartSource(source)
        .chartYAxisLabel(axisTitle)
        .chartYAxis(.visible)
        .chartLegend(.visible)
        .chartValueLabels(.visible)
        .chartYScale(domain: 0...end)
    }
}
