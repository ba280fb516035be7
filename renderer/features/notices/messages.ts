import { defineMessages } from '#renderer/i18n/define-messages.ts'

/** Each notice: what happened, what is safe, what to do. */
export const messages = defineMessages({
  zh: {
    region: '提醒',
    quarantined_other: '“{{title}}”有 {{count}} 段没读出来，已单独收好，没有丢。其余内容都在；最近的备份可以补回。',
    recovered: '“{{title}}”从备用副本补回来了，内容完整，可以继续写。看一眼最后几句。',
    newerVersion: '“{{title}}”是用更新的版本写的。原样保存着，先只读；更新软件后可以改。',
    recoveryCopyFailed: '备用副本没写成。正本已存好，不受影响；腾出一些磁盘空间就会恢复。',
    clockSetBack_other: '这台电脑的时钟往回拨了 {{count}} 分钟。内容和先后顺序不受影响；请校准时间，免得日期看错。',
    storageClosed: '数据库被关掉了。屏幕上的内容还在，但暂时存不了；重新打开窗口就能继续。',
    engineStopped: '后台停了，现在写的存不了。之前存好的都在；重新打开窗口就能继续。',
    openBackups: '备份与恢复',
    reload: '重新打开窗口',
    dismiss: '知道了',
    lockedTitle: '这个工作区已在另一个窗口打开',
    lockedText: '同一时间只有一个窗口写入，这样不会互相覆盖。两边看到的是同一份内容。',
    takeOver: '改在这个窗口用',
    takeOverText: '另一个窗口会先存好再让出来。',
    takingOver: '正在等另一个窗口存好…',
    bootFailedTitle: '工作区没打开',
    bootFailedText: '数据还在这台电脑上，没有动。再试一次；还不行就从备份恢复到一个新工作区。',
    backupIncomplete: '这次备份里没有“{{titles}}”：读不出来。其余都备份好了；更早的备份里可能还有它。',
    listComma: '、',
  },
  en: {
    region: 'Notices',
    quarantined_one:
      '{{count}} part of “{{title}}” could not be read. It is kept aside, nothing else is affected; the latest backup can bring it back.',
    quarantined_other:
      '{{count}} parts of “{{title}}” could not be read. They are kept aside, nothing else is affected; the latest backup can bring them back.',
    recovered: '“{{title}}” was restored from the spare copy. It is complete; have a look at the last lines.',
    newerVersion:
      '“{{title}}” was made with a newer version. It is kept as it is and view only; update the app to edit it.',
    recoveryCopyFailed:
      'The spare copy could not be written. The original is saved and not affected; free some disk space and it resumes.',
    clockSetBack_one:
      'This computer’s clock went back by {{count}} minute. Content and order are not affected; set the clock so that dates are right.',
    clockSetBack_other:
      'This computer’s clock went back by {{count}} minutes. Content and order are not affected; set the clock so that dates are right.',
    storageClosed: 'The database was closed. Your text is still here but cannot be saved; reopen the window to go on.',
    engineStopped:
      'The part that saves has stopped, so what you type now is not kept. What was saved is safe; reopen the window to go on.',
    openBackups: 'Backups',
    reload: 'Reopen the window',
    dismiss: 'Got it',
    lockedTitle: 'This workspace is open in another window',
    lockedText: 'Only one window writes at a time, so that nothing is overwritten. Both show the same content.',
    takeOver: 'Use it in this window',
    takeOverText: 'The other window saves first, then hands over.',
    takingOver: 'Waiting for the other window to save…',
    bootFailedTitle: 'The workspace did not open',
    bootFailedText:
      'Your data is still on this computer, unchanged. Try again; if it stays, restore a backup into a new workspace.',
    backupIncomplete:
      'This backup is without “{{titles}}”, which could not be read. Everything else is in it; an earlier backup may still have it.',
    listComma: ', ',
  },
})
