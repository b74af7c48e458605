/// 考评报告
struct Report {
  let context: PaperContext
  init(_ context: PaperContext) { self.context = context }
  func html() -> [UInt8] { [] }
}
