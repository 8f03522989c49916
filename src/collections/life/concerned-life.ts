import { choices } from '../../schema/fields/choice.ts';
import { lifeEventLabels, lifeEventNames, lifeEvents, type LifeEventName } from './life-events.ts';

/** Of which events of life an entry is, where a clerk says it. */
export const life = choices({
  label: '遇到什么事会用到',
  hint: '“遇到什么事”那些页上的归类。不选，就按标题、服务对象和类别自动归；选了，就只归到选的几件事里。',
  options: lifeEventLabels,
  required: false,
});

/** What of an entry tells of which events it is. */
interface Told {
  title?: string | undefined;
  topic?: string | undefined;
  kind?: string | undefined;
  category?: string | undefined;
  audience?: readonly string[] | undefined;
  life?: readonly LifeEventName[] | undefined;
}

/** The events of life for which an entry is of use: those that it names, else by its title, and whom or what it is for. */
export function lifeOf({ title = '', topic = '', kind = '', category = '', audience = [], life: named = [] }: Told) {
  if (named.length > 0) return named;
  return lifeEventNames.filter((name) => {
    const { titles, others, audiences = [], categories = [], places = [] } = lifeEvents[name];
    if (others?.test(title)) return false;
    return (
      titles.test(title) ||
      titles.test(topic) ||
      categories.includes(category) ||
      places.includes(kind) ||
      audience.some((one) => audiences.includes(one))
    );
  });
}
