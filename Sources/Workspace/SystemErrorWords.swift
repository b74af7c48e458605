import Diagnostics
import Glibc

extension SystemError {
  /// What went wrong, for whoever has to put it right; of a rare error what the operating system says.
  public var words: Words { Words(zh: chinese ?? text, en: text) }

  private var chinese: String? {
    switch number {
    case EPERM: "不允许"
    case EACCES: "没有权限"
    case ENOENT: "不存在"
    case EIO: "读写出错"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "磁盘配额已满"
    case EROFS: "磁盘是只读的"
    case ENAMETOOLONG: "名字太长"
    case ELOOP: "链接绕成了圈"
    case EFBIG: "文件太大"
    case EISDIR: "这是文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EEXIST: "已有同名的东西"
    case ENOTEMPTY: "文件夹不是空的"
    case EBUSY, ETXTBSY: "正被占用"
    case EMFILE, ENFILE: "打开的文件太多"
    case ENOMEM: "内存不足"
    case ENODEV, ENXIO: "设备不在"
    case ESTALE: "网络磁盘断开了"
    case ETIMEDOUT: "等待超时"
    case EINVAL, ENOTSUP, ENOSYS: "这里做不了这样的操作"
    default: nil
    }
  }
}
