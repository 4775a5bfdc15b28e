/** Sentences of the reasons that explain a clock: why it is due when it is, day by day. Slots are `{name}`. */
export const calendarReasons: Record<string, { zh: string; en: string }> = {
  CLOCK_STARTED: {
    zh: '{clock}自 {at} 起计',
    en: 'The clock “{clockEn}” started at {at}',
  },
  CLOCK_CLASS: {
    zh: '时限类别：{name}（{deadlineClass}）',
    en: 'Deadline class: {deadlineClass} ({name})',
  },
  CLOCK_CLASS_NONE: {
    zh: '尚未定时限类别，按通用时限',
    en: 'No deadline class yet: the general limit applies',
  },
  CLOCK_LIMIT_MINUTE: { zh: '时限 {amount} 分钟', en: 'Limit: {amount} minute(s)' },
  CLOCK_LIMIT_HOUR: { zh: '时限 {amount} 小时', en: 'Limit: {amount} hour(s)' },
  CLOCK_LIMIT_DAY: { zh: '时限 {amount} 个自然日', en: 'Limit: {amount} calendar day(s)' },
  CLOCK_LIMIT_WORKING_MINUTE: { zh: '时限 {amount} 工作分钟', en: 'Limit: {amount} working minute(s)' },
  CLOCK_LIMIT_WORKING_HOUR: { zh: '时限 {amount} 个工作小时', en: 'Limit: {amount} working hour(s)' },
  CLOCK_LIMIT_WORKING_DAY: { zh: '时限 {amount} 个工作日', en: 'Limit: {amount} working day(s)' },
  CLOCK_BASIS: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  CLOCK_BASIS_UNCONFIRMED: {
    zh: '依据：{basis}；此数为预设，待本市核定',
    en: 'Basis: {basis}; a preset that the city has yet to confirm',
  },
  CLOCK_NATURAL_TIME: {
    zh: '按自然时间计，节假日和夜间不停',
    en: 'Counted in natural time: it runs on at night and on days off',
  },
  CLOCK_AROUND_THE_CLOCK: {
    zh: '按 7×24 小时计，服务不休，夜间和节假日照走',
    en: 'Counted around the clock, 7×24: the service never rests',
  },
  CLOCK_WORKING_TIME: {
    zh: '按工作时间计，每个工作日服务时间 {hours}',
    en: 'Counted in working time: service hours {hours} on working days',
  },
  CLOCK_SEASON_HOURS: {
    zh: '{on} 起服务时间为 {hours}',
    en: 'From {on} the service hours are {hours}',
  },
  CLOCK_PAUSED: {
    zh: '{from} 至 {to} 暂停（{reason}），其间应计的 {hours} 小时 {minutes} 分不计',
    en: 'Paused from {from} to {to} ({reasonEn}): {hours} h {minutes} min that would have counted do not',
  },
  CLOCK_PAUSED_TOLD: {
    zh: '{from} 至 {to} 暂停（{reason}），已告知诉求人，其间应计的 {hours} 小时 {minutes} 分不计',
    en: 'Paused from {from} to {to} ({reasonEn}), the requester was told: {hours} h {minutes} min that would have counted do not',
  },
  CLOCK_PAUSED_NOW: {
    zh: '{from} 起暂停（{reason}），最迟 {mostUntil} 恢复计时',
    en: 'Paused since {from} ({reasonEn}); it goes on at {mostUntil} at the latest',
  },
  CLOCK_PAUSED_NOW_UNCAPPED: {
    zh: '{from} 起暂停（{reason}）',
    en: 'Paused since {from} ({reasonEn})',
  },
  CLOCK_EXTENDED: {
    zh: '{at} 批准延期（{reason}），到期由 {from} 延至 {to}',
    en: 'Extended at {at} ({reasonEn}): due at {to} instead of {from}',
  },
  CLOCK_EXTENDED_NOT_COUNTED: {
    zh: '{at} 批准延期（{reason}），到期由 {from} 延至 {to}；此原因不计入考核',
    en: 'Extended at {at} ({reasonEn}): due at {to} instead of {from}; not held against the unit',
  },
  CLOCK_GRANTED: {
    zh: '{at} 另定到期时间 {to}（{reason}）',
    en: 'The due time was set to {to} at {at} ({reasonEn})',
  },
  CLOCK_CLASS_CHANGED: {
    zh: '{at} 改为{name}（{deadlineClass}），按新时限自原起点重算，到期 {to}',
    en: 'Reclassified to {deadlineClass} ({name}) at {at}; the new limit counts from the same start: due at {to}',
  },
  CLOCK_CLASS_CHANGED_LEAST: {
    zh: '{at} 改为{name}（{deadlineClass}），按新时限自原起点重算所余不足，留足最少时间，到期 {to}',
    en: 'Reclassified to {deadlineClass} ({name}) at {at}; too little of the new limit was left, so the least time was given: due at {to}',
  },
  CLOCK_START_NEXT_DAY: {
    zh: '起始当日（{on}）不计入，自次日起算',
    en: 'The day of the start ({on}) is not counted; counting begins on the next day',
  },
  CLOCK_DAY_START_NOT_COUNTED: {
    zh: '{on} 起始当日，不计，余 {leftHours} 小时 {leftMinutes} 分',
    en: '{on}: day of the start, not counted; {leftHours} h {leftMinutes} min left',
  },
  CLOCK_DAY_COUNTED: {
    zh: '{on} 计 {countedHours} 小时 {countedMinutes} 分，余 {leftHours} 小时 {leftMinutes} 分',
    en: '{on}: {countedHours} h {countedMinutes} min counted; {leftHours} h {leftMinutes} min left',
  },
  CLOCK_DAY_MAKE_UP: {
    zh: '{on} {name}调休上班，计 {countedHours} 小时 {countedMinutes} 分，余 {leftHours} 小时 {leftMinutes} 分',
    en: '{on}: make-up workday ({name}), {countedHours} h {countedMinutes} min counted; {leftHours} h {leftMinutes} min left',
  },
  CLOCK_DAY_PAUSED: {
    zh: '{on} 暂停，不计，余 {leftHours} 小时 {leftMinutes} 分',
    en: '{on}: paused, not counted; {leftHours} h {leftMinutes} min left',
  },
  CLOCK_DAY_PARTLY_PAUSED: {
    zh: '{on} 计 {countedHours} 小时 {countedMinutes} 分，暂停 {pausedHours} 小时 {pausedMinutes} 分不计，余 {leftHours} 小时 {leftMinutes} 分',
    en: '{on}: {countedHours} h {countedMinutes} min counted, {pausedHours} h {pausedMinutes} min paused; {leftHours} h {leftMinutes} min left',
  },
  CLOCK_DAY_AFTER_SERVICE: {
    zh: '{on} 已过当日服务时间，不计',
    en: '{on}: service was over for the day, not counted',
  },
  CLOCK_DAY_SKIPPED_WEEKEND: { zh: '{on} 周末，不计', en: '{on}: weekend, not counted' },
  CLOCK_DAY_SKIPPED_HOLIDAY: { zh: '{on} {name}放假，不计', en: '{on}: holiday ({name}), not counted' },
  CLOCK_DAYS_OMITTED: { zh: '其间 {days} 天照计，不逐日列出', en: '{days} day(s) between are counted and not listed' },
  CLOCK_CALENDAR_PROVISIONAL: {
    zh: '{year} 年放假安排未经核定，暂按法定节日预排，公布后可能变动',
    en: 'The holidays of {year} are not confirmed: statutory days only, this may change',
  },
  CLOCK_COUNTED_OTHERWISE: { zh: '按今天的算法会是 {at}；已作的承诺不变', en: "Today's arithmetic would give {at}; the promise stands" },
  CLOCK_PROMISED_FIRST: {
    zh: '最初承诺的到期时间是 {at}（时限 {policyVersion}、日历 {calendarVersion}），此后按新版重算',
    en: 'First promised for {at} (deadlines {policyVersion}, calendar {calendarVersion}); counted again since',
  },
  CLOCK_MOVED_LATER: { zh: '到期由 {from} 推后到 {to}，晚 {days} 天 {hours} 小时 {minutes} 分', en: 'Due at {to} instead of {from}: {days} d {hours} h {minutes} min later' },
  CLOCK_MOVED_EARLIER: { zh: '到期由 {from} 提前到 {to}，早 {days} 天 {hours} 小时 {minutes} 分', en: 'Due at {to} instead of {from}: {days} d {hours} h {minutes} min earlier' },
  CLOCK_DUE_GAINED: { zh: '原不设到期，现于 {to} 到期', en: 'It had no due time and is now due at {to}' },
  CLOCK_DUE_LOST: { zh: '原于 {from} 到期，现不设到期', en: 'It was due at {from} and has no due time now' },
  CLOCK_OTHER_POLICY: { zh: '时限由 {before} 版换为 {after} 版', en: 'Deadlines {after} instead of {before}' },
  CLOCK_OTHER_CALENDAR: { zh: '工作日历由 {before} 版换为 {after} 版', en: 'Calendar {after} instead of {before}' },
  CLOCK_OTHER_ARITHMETIC: { zh: '版本未变（{version}），算法不同', en: 'The same versions ({version}), other arithmetic' },
  CLOCK_VERSION_UNKNOWN: {
    zh: '起算所依的版本（时限 {policyVersion}、日历 {calendarVersion}）未载入，无法说明',
    en: 'The versions it was started under (deadlines {policyVersion}, calendar {calendarVersion}) are not loaded',
  },
  CLOCK_DUE: { zh: '到期时间 {at}', en: 'Due at {at}' },
  CLOCK_DUE_END_OF_SERVICE: {
    zh: '最后一日服务时间结束时到期：{at}',
    en: 'Due when service ends on the last day: {at}',
  },
  CLOCK_DUE_END_OF_DAY: { zh: '最后一日终了时到期：{at}', en: 'Due at the end of the last day: {at}' },
  CLOCK_DUE_IF_RESUMED: {
    zh: '若自 {from} 起恢复计时，到期时间为 {at}；每晚恢复一刻，相应推后',
    en: 'If it went on from {from} it would be due at {at}; the longer it stands still, the later',
  },
  CLOCK_NO_DUE: {
    zh: '{clock}只记用时，不设到期',
    en: 'The clock “{clockEn}” only measures; it has no due time',
  },
  CLOCK_WARN: { zh: '{at} 起亮黄灯', en: 'Yellow lamp from {at}' },
  CLOCK_BLACK: { zh: '{at} 仍未完成即亮黑灯', en: 'Black lamp if still open at {at}' },
}
