import Facts
import Quantities

/// 运行记录: what the program knows of a run beside facts and assessment; it goes into run.json.
public struct RunRecord: Sendable {
  /// The file in which a run is recorded, and by which a folder is known as ours.
  public static let fileName = "run.json"
  /// The first key of the record and its value, by which it is known.
  public static let mark = (key: "program", value: "jifen")

  /// The program's version.
  public var version: String
  /// The rulebook's files, named without their folder, with the SHA-256 of their bytes in hexadecimal.
  public var rules: [(name: String, sha256: String)]
  /// By file in the order of the accounts: the SHA-256 of its bytes in hexadecimal.
  public var inputs: [String]

  /// A record.
  public init(version: String, rules: [(name: String, sha256: String)], inputs: [String]) {
    self.version = version
    self.rules = rules
    self.inputs = inputs
  }

  /// run.json
  func render(_ view: AssessmentView, _ result: FactsResult) -> [UInt8] {
    var out = JSONText(capacity: 1024 + result.accounts.count * 320)
    out.object { out in
      out.pair(RunRecord.mark.key, RunRecord.mark.value)
      out.pair("format", 1)
      out.pair("version", version)
      out.pair("period", view.facts.period.label)
      out.pair("as_of", view.facts.asOf.text)
      out.key("rulebook")
      out.object { out in
        out.pair("name", view.rulebook.name)
        out.pair("version", view.rulebook.version)
        out.key("files")
        out.array { out in
          for file in rules {
            out.object(inline: true) { out in
              out.pair("path", file.name)
              out.pair("sha256", file.sha256)
            }
          }
        }
      }
      out.pair("draft", view.isDraft)
      out.key("files")
      out.array { out in
        for (index, account) in result.accounts.enumerated() {
          write(account, sha256: index < inputs.count ? inputs[index] : nil, &out)
        }
      }
      out.key("sent")
      out.object { out in
        for village in result.sent {
          out.key(village.village)
          out.object(inline: true) { out in
            for table in village.tables { out.pair(table.table, table.sent) }
          }
        }
      }
    }
    return out.bytes
  }

  private func write(_ account: FileAccount, sha256: String?, _ out: inout JSONText) {
    out.object(inline: true) { out in
      out.pair("path", account.path)
      out.pair("table", account.table)
      out.pair("village", account.village)
      out.pair("encoding", account.encoding)
      out.pair("read", account.read)
      out.pair("counted", account.counted)
      out.pair("rejected", account.rejected)
      out.pair("dropped", account.dropped.total)
      out.key("dropped_as")
      out.object { out in
        let dropped = account.dropped
        for (name, count) in [
          ("title", dropped.title), ("header", dropped.header), ("notes", dropped.notes),
          ("footer", dropped.footer),
          ("blank", dropped.blank), ("repeated", dropped.repeated), ("mended", dropped.mended),
          ("outside", dropped.outside), ("replaced", dropped.replaced),
        ] where count != 0 {
          out.pair(name, count)
        }
      }
      out.pair("sha256", sha256)
    }
  }
}
