import { beginReading } from '../reading/begin-reading.ts';
import { whenVoice } from '../reading/voice.ts';

/** 读给我听: its place is kept by the styles, and it shows once the device has a voice for it. */
const button = document.querySelector('[data-read]');
button?.addEventListener('click', () => void beginReading());
whenVoice(() => {
  document.documentElement.dataset['voice'] = '';
});
