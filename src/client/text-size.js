// The text size kept on this device, before anything is painted.
try {
  const { size } = localStorage;
  if (size) document.documentElement.dataset.text = size;
} catch {}
