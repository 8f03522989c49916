// The text size kept on this device, before anything is painted.
try {
  if (localStorage.size) document.documentElement.dataset.text = localStorage.size;
} catch {}
