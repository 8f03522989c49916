/** Services, places, communities and life events. */
export const services = {
  '带什么、去哪里、几点开门、打哪个电话，一页说清。办不了的，窗口会一次告诉您缺什么。':
    'What to bring, where to go, when it is open and whom to phone, on one page. If something is missing, the counter will tell you everything at once.',
  现在能不能办: 'Can I do it now?',
  '预计{date}恢复': 'Expected to resume {date}',
  办理时限: 'How long it takes',
  收费: 'Cost',
  谁可以办: 'Who can apply',
  在哪里办: 'Where',
  带什么: 'What to bring',
  怎么办: 'What to do',
  去哪里办: 'Where to go',
  服务类别: 'Type of service',
  服务对象: 'Who it is for',
  办理条件: 'Who is eligible',
  办理时间: 'Opening hours',
  '不用带材料。': 'You do not need to bring anything.',
  选一个: 'Choose one',
  '（今天）': ' (today)',
  不开: 'Closed',
  开放时间: 'Opening hours',
  '{content}开放时间': 'Opening hours of {content}',
  // Places
  '办事的窗口、站点和公开栏在哪里，几点开门，轮椅能不能进。':
    'Where the counters, stations and notice boards are, when they open, and whether you can get in with a wheelchair.',
  '{content}别的时间也开门，但不办这件事。': '{content} is also open at other times, but not for this.',
  '什么时候能办，先打电话问清楚。': 'Phone first to ask when this can be done.',
  只看现在开门的: 'Only those open now',
  怎么去: 'How to get there',
  手机地图: "Phone's map app",
  高德地图: 'Amap',
  苹果地图: 'Apple Maps',
  '点了才打开地图。苹果手机点后两个；没有装地图的，把地址念给司机听。':
    'A map opens only when you choose it. On an iPhone use the last two; without a map app, read the address to a driver.',
  场所类型: 'Type of place',
  所在社区: 'Community',
  无障碍设施: 'Accessibility',
  经纬度: 'Coordinates',
  '北纬 {number}°，东经 {number2}°（{content}）': '{number}° N, {number2}° E ({content})',
  现在开不开: 'Is it open now?',
  总面积: 'Total area',
  其中办公面积: 'Of which offices',
  '还没有登记。行动不便的，来之前先打电话问一下。':
    'Not yet recorded. If you have difficulty moving around, phone before you come.',
  '示意图，按登记的经纬度画点，只看大致方位，不是地图；准确位置看地址。':
    'A sketch, not a map: dots show roughly where places are. See the address for the exact place.',
  现在贴着的: 'On the board now',
  '{1}张贴：{2}': '{1} posted: {2}',
  '{1}张贴：{2}（网上已经撤回）': '{1} posted: {2} (withdrawn from this site)',
  '{1}张贴：网上现在没有的一篇': '{1} posted: something that is not on this site now',
  在哪里: 'Where it is',
  去哪里: 'Where to go',
  // Communities
  '每个社区的地址、电话和办公时间，以及和它有关的公开内容。':
    'Address, phone number and office hours of each community, and what has been published about it.',
  '这是我的社区，首页先看它的': 'This is my community: show it first on the home page',
  社区介绍: 'About the community',
  街道介绍: 'About the subdistrict',
  现在有没有人: 'Is anyone there now?',
  基本情况: 'Facts',
  户数: 'Households',
  常住人口: 'Residents',
  网格数: 'Grid areas',
  四至范围: 'Boundaries',
  代码: 'Code',
  上级: 'Part of',
  看该公开的都公开了没有: 'See whether everything due was published (in Chinese)',
  '近一年按时公开 {number} / {number2}，{number3}%（按时的项数 / 到期的项数）。':
    'Published on time in the past year: {number} of {number2} ({number3}%).',
  '近一年按时公开 {number} / {number2}（按时的项数 / 到期的项数）。':
    'Published on time in the past year: {number} of {number2}.',
  '现在有 {number} 项该公开的还没有公开。{1}': [
    '{number} item is due and not yet published. {1}',
    '{number} items are due and not yet published. {1}',
  ],
  服务用房达标情况: 'Whether service premises meet the standard',
  '服务用房达标情况 {1}': 'Whether service premises meet the standard {1}',
  '按登记的面积和户数计算，公开栏不算': 'worked out from the recorded areas and households, without notice boards',
  要求: 'Requirement',
  达到: 'Met',
  '服务用房不少于 {number} 平方米{1}': 'At least {number} m² of service premises {1}',
  '每百户服务用房不少于 {number} 平方米{1}': 'At least {number} m² of service premises per 100 households {1}',
  '服务站办公用房不超过 {number}%{1}': 'No more than {number}% of the station used as offices {1}',
  '新建的{content}不少于 {number} 平方米{1}': 'New premises of at least {number} m²: {content} {1}',
  '{number} 平方米 ÷ {number2} 平方米，占 {number3}%': '{number} m² of {number2} m²: {number3}%',
  '{number} 平方米 ÷ {number2} 户，每百户 {number3} 平方米':
    '{number} m² for {number2} households: {number3} m² per 100 households',
  // Life events
  遇到什么事: 'Life events',
  家里有老人: 'Caring for an older person',
  生孩子: 'Having a baby',
  孩子上学和托管: 'School and childcare',
  看病和医保: 'Health care and insurance',
  残疾和行动不便: 'Disability and mobility',
  家里有困难: 'Hardship',
  养狗: 'Keeping a dog',
  失业求职: 'Losing or finding a job',
  租房和搬来: 'Renting and moving in',
  装修: 'Renovating your home',
  邻里纠纷: 'Disputes with neighbours',
  物业和小区: 'Property management',
  能办的事: 'What you can apply for',
  网上办: 'Do it online',
  '先看老人多大年纪、能不能自己照顾自己：津贴看年纪，护理看身体。出不了门的打电话，工作人员上门办；家里人也可以代办。':
    "Start with the person's age and whether they can look after themselves: allowances go by age, care goes by health. If they cannot go out, phone and we will come; family can apply for them too.",
  '先办生育登记，怀上以后、生下来以后都可以办；孩子出生后，上户口、参加医保、打疫苗按先后办，一样一样来。':
    "Register the birth first, during pregnancy or after. Then register the child's household, join the medical insurance and get the vaccinations, one after the other.",
  '先打电话问还有没有名额，再带孩子去登记；放学后没人接的，去儿童之家。':
    "Phone to ask whether there are places left, then take your child to register. If nobody can collect them after school, there is the children's centre.",
  '急病先打 120。不急的先问家庭医生，要去医院的带上医保卡；今年的医保交没交，打电话能问到。':
    "In an emergency call 120. Otherwise ask your family doctor first, and take your insurance card to the hospital. You can phone to check whether this year's insurance is paid.",
  '还没有残疾人证的先办证，补贴、改造多数要用它；借轮椅不用。走不了路的打电话，可以上门评、上门办。':
    'Get a disability certificate first: most subsidies, home adaptations and wheelchair loans need it. If you cannot walk, phone: we can assess and apply at your home.',
  '急着用钱、没饭吃、没地方住，直接打电话或者到社区说，先救急、后补材料；说清家里几口人、出了什么事。':
    'If you urgently need money, food or somewhere to stay, phone or come to the community. Help comes first, papers later. Say how many you are and what happened.',
  '先办失业登记，登记了才能领补贴、上免费培训、申请公益岗位。带身份证就行，当场办。':
    'Register as unemployed first: you need it for benefits, free training and public-service jobs. Just bring your identity card; it is done on the spot.',
  '签合同前看清房产证和房东身份证。住下以后先办租房登记，居住证明、孩子上学、医保都从这里起。':
    "Check the property certificate and the landlord's identity card before you sign. Then register your tenancy: proof of residence, school places and insurance all start from it.",
  '动工前先到物业登记，承重墙、燃气管不能动；几点能施工、垃圾堆哪里，看下面的办事指南；开工前和左右邻居打个招呼。':
    'Register with property management before you start. Leave load-bearing walls and gas pipes alone. Ask about working hours and where to put rubble, and tell your neighbours.',
  '动了手的打 110。没动手的，记下日子、拍好照片，请社区调解，不收钱；谈不拢再去司法所。':
    'If there is violence call 110. If not, note the dates, take pictures and ask the community to mediate, free of charge. If that fails, go to the justice office.',
  '灯坏了、管子漏了，先打物业，记下几点打的、谁接的；物业不管的打社区，再不行打 12345。':
    'For broken lights or leaking pipes phone property management first, and note when and who answered. If they do nothing phone the community, and after that 12345.',
  '先带狗打狂犬疫苗，拿着免疫证明再去登记；出门牵绳，捡粪，坐电梯戴嘴套。':
    'Get your dog vaccinated against rabies first, then register it with the certificate. Outside, keep it on a lead, clean up after it, and muzzle it in lifts.',
  '先做什么、去哪里、带什么、打哪个电话，按事情排在一起。':
    'What to do first, where to go, what to bring and whom to phone, for each situation.',
} as const;
