// The step of 长者版 kept on this device, before anything is painted. Who is here has chosen it: the first page leads here until
// somebody leaves by 普通版. Usual pages stay as large as they were, unless they
// choose larger letters here (text-step.ts).
{
  const { dataset } = document.documentElement;
  dataset.elder = 24;
  try {
    dataset.elder = localStorage.elder ||= 24;
  } catch {}
}
