import type * as z from 'zod';

interface Counts {
  kind: string;
  held: string;
  entitled?: number | undefined;
  attended?: number | undefined;
  resolutions?: readonly Vote[] | undefined;
  election?: { registered?: number | undefined; cast?: number | undefined; valid?: number | undefined } | undefined;
}

interface Vote {
  for?: number | undefined;
  against?: number | undefined;
  abstained?: number | undefined;
  due?: string | undefined;
  done?: string | undefined;
}

export const votes = ({ for: yes = 0, against = 0, abstained = 0 }: Vote) => yes + against + abstained;

/** Nobody votes who is not there, and nobody is there who was not called; a rule between fields. */
export function checkCounts(data: Counts, context: z.RefinementCtx): void {
  const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const { kind, held, entitled, attended, resolutions = [], election } = data;
  if (kind === 'election' && !election) issue(['election'], '换届选举要写届次和走到哪一步');
  if (entitled !== undefined && attended !== undefined && attended > entitled) {
    issue(['attended'], `实到 ${attended} 人，比应到的 ${entitled} 人多，请核对`);
  }
  resolutions.forEach((vote, index) => {
    const all = votes(vote);
    if (attended !== undefined && all > attended) {
      issue(['resolutions', index, 'for'], `赞成、反对、弃权一共 ${all} 票，比实到的 ${attended} 人多，请核对`);
    }
    if (kind !== 'election' && vote.done && vote.done < held) {
      issue(['resolutions', index, 'done'], `办结 ${vote.done} 早于开会的日子 ${held}，请核对`);
    }
  });
  const { registered, cast, valid } = election ?? {};
  if (registered !== undefined && cast !== undefined && cast > registered) {
    issue(['election', 'cast'], `参加投票 ${cast} 人，比登记选民 ${registered} 人多，请核对`);
  }
  if (cast !== undefined && valid !== undefined && valid > cast) {
    issue(['election', 'valid'], `有效票 ${valid} 张，比参加投票的 ${cast} 人多，请核对`);
  }
}
