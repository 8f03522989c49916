// Who has chosen 长者版 is there when they come to the first page, of either script.
try {
  if (localStorage.elder) location.replace('elder/');
} catch {}
