import Glibc
import Synchronization

@testable import Workspace

/// A file layer that fails at one operation, and then goes on (a full disk) or does nothing more (a killed run).
final class FailingLayer: FileLayer {
  private let failing: Int
  private let isKilled: Bool
  private let canExchange: Bool
  private let count = Mutex(0)
  private let names = Mutex<[String]>([])
  private let system = SystemFileLayer()

  init(failing: Int, isKilled: Bool = false, canExchange: Bool = true) {
    self.failing = failing
    self.isKilled = isKilled
    self.canExchange = canExchange
  }

  /// How many operations were asked for.
  var operations: Int { count.withLock { $0 } }
  /// Their names in order.
  var log: [String] { names.withLock { $0 } }

  private func step(_ name: String, _ path: String) throws(SystemError) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    names.withLock { $0.append(name) }
    if number == failing || (isKilled && number > failing) { throw SystemError(number: ENOSPC, path: path) }
  }

  func makeFolder(_ path: String) throws(SystemError) {
    try step("makeFolder", path)
    try system.makeFolder(path)
  }
  func create(_ path: String) throws(SystemError) -> Int32 {
    try step("create", path)
    return try system.create(path)
  }
  func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(SystemError) {
    // Half of it is written before the disk is full.
    do {
      try step("write", path)
    } catch {
      try system.write(Array(bytes.prefix(bytes.count / 2)), to: file, path)
      throw error
    }
    try system.write(bytes, to: file, path)
  }
  func sync(_ file: Int32, _ path: String) throws(SystemError) {
    try step("sync", path)
    try system.sync(file, path)
  }
  func syncFolder(_ path: String) throws(SystemError) {
    try step("syncFolder", path)
    try system.syncFolder(path)
  }
  func exchange(_ a: String, _ b: String) throws(SystemError) {
    try step("exchange", a)
    guard canExchange else { throw SystemError(number: ENOSYS, path: a) }
    try system.exchange(a, b)
  }
  func rename(_ from: String, _ to: String) throws(SystemError) {
    try step("rename", to)
    try system.rename(from, to)
  }
  func removeFile(_ path: String) throws(SystemError) {
    try step("removeFile", path)
    try system.removeFile(path)
  }
  func removeFolder(_ path: String) throws(SystemError) {
    try step("removeFolder", path)
    try system.removeFolder(path)
  }
}

/// Notes what a run tells of its progress, from whatever thread.
final class Seen: Sendable {
  private let stages = Mutex<[Progress]>([])
  func add(_ stage: Progress) { stages.withLock { $0.append(stage) } }
  var all: [Progress] { stages.withLock { $0 } }
}
