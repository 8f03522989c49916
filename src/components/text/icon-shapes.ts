/** The stroke set: one path each in a 24 × 24 box, drawn for this project. */
export const iconShapes = {
  home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z',
  board: 'M3.5 4h17v12h-17zM7.5 8h9M7.5 12h5M8.5 16L7 20.5M15.5 16l1.5 4.5',
  talk: 'M4 4.5h16v11.5h-8L7.5 20v-4H4zM8 8.5h8M8 12h5',
  paper: 'M6 3.5h8.5L18 7v13.5H6zM14 3.5V7.5h4M9 14l2.2 2.2 4.3-4.7',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13zM15.5 15.5L20.5 20.5',
  phone:
    'M6 3.5h3.5L11 8 9 9.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5V18a2.5 2.5 0 0 1-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6A2.5 2.5 0 0 1 6 3.5z',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 8a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 1 1 12 8z',
  mail: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  people:
    'M9 5.5a3 3 0 1 1 0 6 3 3 0 1 1 0-6zM3.5 19a5.5 5.5 0 0 1 11 0M15.5 5.8a3 3 0 0 1 0 5.4M17 13.8a5.5 5.5 0 0 1 3.5 5.2',
  file: 'M6 3.5h8.5L18 7v13.5H6zM12 9.5v7M9 13.7l3 3 3-3',
  scroll: 'M6 3.5h12v17H6zM9 8h6M9 11.5h6M9 15h3.5',
  chart: 'M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  notice: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 1 1 0-17zM12 11v5.5M12 7.6v.3',
  warning: 'M12 3.5L21.5 20h-19zM12 10v5M12 17.3v.2',
  emergency: 'M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 7.5v5.5M12 16.2v.2',
  link: 'M10 5H5v14h14v-5M14 4.5h5.5V10M19.5 4.5L11 13',
  window: 'M12 3.5a3 3 0 1 1 0 6 3 3 0 1 1 0-6zM6.5 16a5.5 5.5 0 0 1 11 0M3 16h18M5 16v4.5M19 16v4.5',
  works: 'M7 20.5v-16h11M7 4.5L3.5 9M7 9l11-4.5v6.5M15.5 11h5v4h-5zM4 20.5h6',
  print: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 13.5h10v7H7z',
  size: 'M3 19L8 6h1l5 13M4.8 14.5h7.4M15 19l3-8h.6l3 8M16 16.5h4.4',
} as const;

export type IconName = keyof typeof iconShapes;
