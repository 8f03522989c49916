/** A notice board is a place too: one is posted on a board, and served anywhere else. */
export const boards = { field: 'kind', is: '公开栏' } as const;
export const notBoards = { field: 'kind', not: boards.is } as const;
