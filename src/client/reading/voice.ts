export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that reads: one of the device first, since it needs no network and tells nobody what is read; then Mandarin
 * before other Chinese. None where the device has no Chinese voice.
 */
export function chineseVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const chinese = voices.filter(({ lang }) => /^(?:zh|cmn|yue)(?![a-z])/i.test(lang));
  const worth = ({ lang, localService, default: usual }: V) =>
    Number(localService) * 4 + Number(/^(?:zh|cmn)(?:[-_](?:cn|hans)|$)/i.test(lang)) * 2 + Number(usual);
  return [...chinese].sort((a, b) => worth(b) - worth(a))[0];
}

/** Tells once there is a voice: in most browsers they come some time after the page. */
export function whenVoice(there: () => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    if (!chineseVoice(speechSynthesis.getVoices())) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    there();
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}
