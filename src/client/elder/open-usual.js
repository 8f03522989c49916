// What has no page in 长者版, or has none any more, is read on its usual page: of this site,
// also where an address begins with two slashes, which alone would name another one.
if (location.pathname.includes('/elder/'))
  location.replace(location.origin + location.pathname.replace('/elder/', '/'));
