/** Urgent calls, the page that says how to reach us, and the accessibility statement. */
export const contact = {
  急事找谁: 'Urgent help',
  '怎么说、全部电话': 'What to say, all numbers',
  报警: 'Police',
  火警: 'Fire',
  急救: 'Ambulance',
  燃气: 'Gas',
  供水: 'Water',
  供电: 'Power',
  供暖: 'Heating',
  总值班: 'Duty office',
  便民热线: 'Public helpline',
  电梯急修: 'Lift repairs',
  电梯困人: 'Trapped in a lift',
  心理援助: 'Mental health',
  妇女维权: "Women's rights",
  未成年人保护: 'Child protection',
  为老服务: 'Help for older people',
  全天: '24 hours',
  供暖期全天: '24 hours in the heating season',
  '工作日 {date}': 'Working days {date}',
  '打电话、到窗口、写信都可以；不会上网的，照样办得成。':
    'Phone, come to a counter or write. You do not need the internet for anything.',
  '有危险先离开。说清在哪条路几号楼、出了什么事、有没有人受伤；不方便出声，发短信到 12110。':
    'If you are in danger, get away first. Give the street and building, what happened and whether anyone is hurt. If you cannot speak, text 12110.',
  '说清几号楼几层、烧的是什么、有没有人被困。走楼梯，弯腰捂住口鼻，不坐电梯；出不去就关门，用湿布堵门缝。':
    'Give the building and floor, what is burning and whether anyone is trapped. Take the stairs, stay low, cover your mouth and nose, never use the lift. If you cannot get out, close the door and block the gap with wet cloth.',
  '说清地址、多大年纪、哪里不好。对方没说挂就别挂，照着做；叫一个人到路口接车。':
    "Give the address, the person's age and what is wrong. Stay on the line and do as you are told; send someone to meet the ambulance.",
  '开窗，关总阀，不碰电灯和别的开关，不点火；人都到屋外，再打电话。':
    'Open the windows, close the main valve, touch no switches and light nothing. Get everyone out, then phone.',
  '说清几号楼几单元、屋里几度、冷了几天；暖气漏水的，先关进户阀门。':
    'Give the building and entrance, how cold it is and for how long. If a radiator leaks, close the valve to your home first.',
  '按轿厢里的警铃，靠里站好，不扒门、不踹门。说清几号楼几单元、几个人、有没有人不舒服；没人接就打 119。':
    'Press the alarm, stand at the back, do not force the doors. Give the building and entrance, how many you are and whether anyone is unwell. If nobody answers call 119.',
  '楼道灯、门禁、公共水管、下水道的事先找物业。说清楼号、单元和楼层，问好什么时候来人。':
    'For lights, entry doors, shared pipes and drains, phone property management first. Give the building, entrance and floor, and ask when someone will come.',
  '不知道该找谁，夜里、节假日打不通别处，就打这个，接电话的人会替您找到管这事的。':
    'If you do not know whom to call, or nobody else answers at night or on holidays, phone this number. They will find the right person for you.',
  '水电气暖、占道、噪声都能说。说清时间、地点，记下工单号，好问办到哪一步。':
    'For water, power, gas, heating, blocked roads or noise. Say when and where, and note the case number so that you can follow it up.',
  '心里难受、撑不住了，说出来就好；身边的人陪着，别让他一个人待着。马上有危险，先打 120 或者 110。':
    'If you are struggling, it helps to talk. If it is someone near you, stay with them. In immediate danger call 120 or 110 first.',
  '正在挨打、受威胁，先打 110。想问怎么办、怎么留证据、去哪里住，再打这个。':
    'If you are being hurt or threatened call 110 first. Then phone this number to ask what to do, how to keep evidence and where to stay.',
  '孩子没人管、挨欺负、被伤害，大人孩子都能打；正在发生的，先打 110。':
    'For a child who is neglected, bullied or harmed. Adults and children can call. If it is happening now call 110 first.',
  '老人一个人在家要人帮忙、要送饭陪诊，打这个；走失的先打 110，摔倒、发病的先打 120。':
    'For an older person alone at home who needs help, meals or company to the doctor. If they are missing call 110 first; if they fell or are ill call 120 first.',
  '{content}。信封上写明是给哪个社区的；也可以投进各楼的意见箱。':
    '{content}. Write on the envelope which community it is for. You can also use the suggestion box of your building.',
  '没有登记，打总值班': 'None recorded: call the duty office',
  '没有登记，先问社区': 'None recorded: ask the community',
  公示写错了: 'Something published is wrong',
  '数字不对、事情不对、看不懂，都可以说：打给发公示的那个社区，或者到窗口，说清是哪一页的哪一处。核实以后在那一页上改，并写明哪天改了什么。':
    'A figure or a fact is wrong, or you cannot follow the text: call the community that published it or come to its desk and say which page and which place. When it is confirmed the page is corrected and says what was changed and when.',
  '{number} 个工作日内答复您。': [
    'You are answered within {number} working day.',
    'You are answered within {number} working days.',
  ],
  '该公开没公开的，看{1}。': 'For what should be public and is not, see the {1}.',
  '打给发公示的那个社区，或者到窗口，说清是哪一页的哪一处。':
    'Call the community that published it or come to its desk, and say which page and which place.',
  '看不清、走不动': 'Accessibility',
  '哪里有坡道、谁可以念给您听、用不了找谁说，见{1}。':
    'Where there are ramps, who can read to you and whom to tell if something does not work: see the {1}.',
  // Accessibility statement
  无障碍声明: 'Accessibility statement',
  '看不清、听不见、走不动、不会上网的，怎样一样看得到、办得成；哪里做得不好，怎么告诉我们。':
    'How everyone can read the board and get things done, and how to tell us what does not work.',
  '看不清、不看网页，也能办': 'If you cannot see well or do not use websites',
  '用不了，找谁说': 'Tell us what does not work',
  '网页看不了、坡道上不去、盲道断了，都可以说，由{content}答复，{number} 个工作日内答复，办不了的说明原因。':
    'A page you cannot read, a ramp you cannot use, broken tactile paving: tell us. {content} answers within {number} working days, with reasons if it cannot be done.',
  '当面说、写信：{content}。对答复不满意的，打 {number}。':
    'In person or by post: {content}. If you are not happy with the answer call {number}.',
  查过什么: 'What we tested',
  还做得不好的: 'What does not work yet',
  哪里进得去: 'Where you can get in',
  '另有 {number} 处还没有登记无障碍设施，去之前打电话问一下。': [
    'The accessibility of {number} more place is not recorded yet. Phone before you go.',
    'The accessibility of {number} more places is not recorded yet. Phone before you go.',
  ],
  按设施找场所: 'Find places by facility',
  物业: 'Property management',
  供电抢修: 'Power repairs',
  自来水抢修: 'Water repairs',
  '先关水表前的阀门。说清几号楼几单元、水从哪里来、流到哪里；停水的，先看首页有没有停水提醒。':
    'Close the valve before the water meter first. Give the building and entrance, where the water comes from and where it goes. If there is no water, look for a notice on the home page first.',
  '先看是一户还是整栋：只有自己家，看看开关跳没跳。整栋停的报楼号；家里有人用制氧机、呼吸机，头一句就说。':
    'See whether it is your home or the whole building. If only yours, check whether a switch has tripped. If the whole building, give its number. If someone depends on oxygen or a ventilator, say so first.',
  '《中华人民共和国无障碍环境建设法》第二十九条（紧急信息用语音、大字）、第三十九条（保留人工服务和现场指导）、第四十条（窗口的低位柜台、信息显示、书写板和语音提示）、第六十二条（投诉要答复）。':
    "Barrier-Free Environment Act of the People's Republic of China, articles 29 (urgent information by voice and in large text), 39 (help from people, on the spot), 40 (low counters, displays, writing boards and voice announcements) and 62 (complaints must be answered).",
} as const;
