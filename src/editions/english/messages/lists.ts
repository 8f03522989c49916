/** The home page, lists, search, subscriptions and other pages that lead on. */
export const lists = {
  居民公示栏: "Residents' notice board",
  正在进行: 'Happening now',
  看全部: 'See all',
  '全部 {number} 件': ['See the {number} item', 'See all {number} items'],
  '本月 {number} 件': '{number} this month',
  最新公开: 'Latest public notices',
  全部居务公开: 'All public notices',
  今天在哪里办: 'Where to go today',
  全部场所: 'All places',
  全部服务场所: 'All places',
  我的社区: 'My community',
  还没选: 'Not chosen',
  '{content}，应在{date}前公开，已逾期 {number} 个工作日': [
    '{content} was due by {date}: {number} working day overdue',
    '{content} was due by {date}: {number} working days overdue',
  ],
  '{content}，应在{date}前公开，{date2}撤回，已逾期 {number} 个工作日': [
    '{content} was due by {date}, withdrawn {date2}: {number} working day overdue',
    '{content} was due by {date}, withdrawn {date2}: {number} working days overdue',
  ],
  '还能提意见、提异议、报名的事，最急的在前面。':
    'What you can still respond to, object to or apply for, most urgent first.',
  // Filters
  筛选: 'Filter',
  '筛选：{list}': 'Filter: {list}',
  最近的会: 'Coming meetings',
  '接下来的会 {1}': 'Coming meetings {1}',
  '{number} 场': ['{number} meeting', '{number} meetings'],
  '加到日历：{content}': 'Add to calendar: {content}',
  开会: 'Meeting',
  翻页: 'Pages',
  年份: 'Year',
  最新: 'Latest',
  有效性: 'Validity',
  级别: 'Level',
  种类: 'Kind',
  '只列最新的 {number} 件，更早的请按年份看。': 'Only the latest {number} are listed. For earlier ones choose a year.',
  // Search
  最相关的在前: 'Most relevant first',
  最新的在前: 'Newest first',
  相关结果: 'Related results',
  已经失效的: 'No longer in force',
  按栏目找: 'Browse by section',
  '报名在官方志愿服务系统办理，时长也记在那里；这里只公布要人的事、场次和名额。':
    'You apply in the official volunteering system, which also keeps your hours. Here we list what help is needed, when, and how many places there are.',
  '急事找谁、全部电话、社区几点开门、写信的地址。':
    'Whom to call, all phone numbers, opening hours and where to write.',
  '把截止、开会、活动的日子加进手机日历，有新的内容自己告诉您。':
    "Put deadlines, meetings and events into your phone's calendar, and be told of new items.",
  '大字，一页一件事，电话在手边；能一句一句念给您听。':
    'Large text, one thing on each page, a phone number always in reach, read aloud sentence by sentence.',
  '看不清、听不见、走不动的怎么办，用不了找谁说，几天答复。':
    'Help if you cannot see, hear or walk well; whom to tell if something does not work, and when you get an answer.',
  '该公开的公开了没有，哪些晚了、晚了几天。': 'Whether what is due was published, and what was late by how many days.',
  '有坡道的窗口和站点，推轮椅、婴儿车能进。': 'Counters and stations with a ramp, for wheelchairs and prams.',
  长者版怎么用: 'How to use the large-text edition (in Chinese)',
  '字怎么放大，怎么让手机一句一句读，没有“朗读”怎么办。':
    'How to make the text larger, how to have the phone read it aloud, and what to do where that is missing.',
  // Subscriptions
  '有新内容、有日子要记，手机自己告诉您，不用天天来看。':
    'Let your phone tell you what is new and which dates to remember, so that you need not look every day.',
  日子记进手机日历: "Dates in your phone's calendar",
  '有新的，手机自己收': 'Let your phone collect what is new',
  放到手机桌面: 'Add to your home screen',
  只看一个栏目: 'One section only',
  只看一个社区: 'One community only',
} as const;
