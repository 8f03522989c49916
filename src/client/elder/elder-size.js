// The step of 长者版 kept on this device, before anything is painted. Who is here has chosen it: usual pages open in 大字 until
// somebody leaves by 普通版, and the first page leads here.
{
  const { dataset } = document.documentElement;
  dataset.elder = 24;
  try {
    if (!localStorage.elder) {
      localStorage.elder = 24;
      localStorage.sizeBefore = localStorage.size || '';
      localStorage.size ||= 'large';
    }
    dataset.elder = localStorage.elder;
  } catch {}
}
