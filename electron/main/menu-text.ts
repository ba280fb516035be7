/** Languages of native parts. They cannot use the page's texts: they are there before it and without it. */
export type MenuLanguage = 'zh-CN' | 'en'

const zh = {
  file: '文件',
  new: '新建…',
  backup: '备份与恢复…',
  settings: '设置…',
  close: '关闭窗口',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteAsText: '粘贴为纯文本',
  selectAll: '全选',
  view: '显示',
  search: '查找或执行…',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullScreen: '全屏',
  reload: '重新加载',
  developerTools: '开发者工具',
  window: '窗口',
  minimize: '最小化',
  help: '帮助',
  shortcuts: '快捷键',
  about: '关于脉络',
  hide: '隐藏脉络',
  hideOthers: '隐藏其他',
  showAll: '全部显示',
  open: '打开脉络',
  quickAdd: '快速添加…',
  crashTitle: '脉络的页面多次意外关闭',
  crashDetail: '已保存的内容都在本机，没有丢失。可以重新加载再试；若反复出现，请把日志发给我们。',
  unresponsiveTitle: '脉络没有响应',
  unresponsiveDetail: '可以再等一会儿，也可以重新加载页面。已保存的内容不会丢失。',
  wait: '继续等待',
} as const

export type MenuText = { readonly [Key in keyof typeof zh]: string }

const en: MenuText = {
  file: 'File',
  new: 'New…',
  backup: 'Back up and restore…',
  settings: 'Settings…',
  close: 'Close window',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAsText: 'Paste as plain text',
  selectAll: 'Select all',
  view: 'View',
  search: 'Find or do anything…',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  reload: 'Reload',
  developerTools: 'Developer tools',
  window: 'Window',
  minimize: 'Minimize',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  about: 'About Branchline',
  hide: 'Hide Branchline',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  open: 'Open Branchline',
  quickAdd: 'Quick add…',
  crashTitle: 'Branchline’s page has closed unexpectedly several times',
  crashDetail:
    'Everything saved is on this computer and safe. You can load it again; if it keeps happening, send us the log.',
  unresponsiveTitle: 'Branchline is not responding',
  unresponsiveDetail: 'You can wait a little longer, or load the page again. Everything saved is safe.',
  wait: 'Wait',
}

/** The texts of native parts in one language. */
export function menuText(language: MenuLanguage): MenuText {
  return language === 'en' ? en : zh
}

/** Chinese for everybody whose system speaks Chinese, English for the rest. */
export function languageOf(locale: string): MenuLanguage {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
