import { Section } from '../../components/text/Section.tsx';
import { colours } from './colours.ts';

export const Colours = () => (
  <Section id="colours" title="颜色">
    <p>都在 tokens.css 里，浅色深色各一套；颜色从不单独表示意思，旁边总有字或者形状。</p>
    <ul className="swatches">
      {Object.entries(colours).map(([name, use]) => (
        <li key={name} data-colour={name}>
          <b>{name}</b>
          <span>{use}</span>
        </li>
      ))}
    </ul>
  </Section>
);
