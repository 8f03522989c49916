// What has no page in 长者版, or has none any more, is read on its usual page.
if (location.pathname.includes('/elder/')) location.replace(location.pathname.replace('/elder/', '/'));
