/** The sheet of contents closes when one of its links is followed: it may lead to a part of this page. */
const sheet = document.getElementById('contents');

sheet?.addEventListener('click', () => sheet.hidePopover());
