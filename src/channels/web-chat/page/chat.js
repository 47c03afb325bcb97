// The chat page. Whatever comes from outside is put in as text, never as markup.

const HIDDEN_TAB_MS = 30_000;
const RETRY_MS = 3000;
const CONVERSATION_KEY = 'phoihop.conversation';
const UNSENT_KEY = 'phoihop.unsent';

const page = Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));
/** Message id → its list item. */
const items = new Map();
/** Ids of messages the server has and the assistant has not answered. */
const unanswered = new Set();
/** Message id → text, of messages that the server does not have yet. */
const unsent = new Map(JSON.parse(recall(UNSENT_KEY) ?? '[]'));

let conversationId = recall(CONVERSATION_KEY) ?? startConversation();
let stream;
let lastEventId;
let reopenTimer;
let hiddenTimer;

// ---------- what is kept in the browser ----------

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the conversation lasts as long as the page
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // see recall
  }
}

function startConversation() {
  const id = randomId();
  keep(CONVERSATION_KEY, id);
  return id;
}

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function keepUnsent() {
  keep(UNSENT_KEY, JSON.stringify([...unsent]));
}

// ---------- coming in ----------

function openStream() {
  clearTimeout(reopenTimer);
  stream?.close();
  const query = new URLSearchParams({ conversationId, ...(lastEventId && { lastEventId }) });
  stream = new EventSource(`/chat/events?${query}`);
  stream.addEventListener('user-message', (event) => receive(event, showAccepted));
  stream.addEventListener('message', (event) => receive(event, showAssistant));
  stream.addEventListener('ready', onReady);
  stream.addEventListener('error', onStreamError);
}

function receive(event, show) {
  lastEventId = event.lastEventId;
  show(JSON.parse(event.data));
  refresh();
}

function onReady() {
  showConnection('open', 'Đã kết nối');
  page.log.setAttribute('aria-busy', 'false');
  for (const [id, text] of unsent) showUser({ id, text, sentAt: new Date().toISOString() });
  for (const id of unsent.keys()) void deliver(id);
  refresh();
}

function onStreamError() {
  showConnection('lost', 'Mất kết nối, đang thử lại');
  // The browser comes back by itself after a lost connection, but not after an answer that is no stream.
  if (stream.readyState === EventSource.CLOSED) reopenTimer = setTimeout(openStream, RETRY_MS);
  refresh();
}

function showConnection(state, text) {
  if (page.connection.dataset.state === state) return;
  page.connection.dataset.state = state;
  page.connection.textContent = text;
}

// ---------- going out ----------

function send(text) {
  const id = randomId();
  unsent.set(id, text);
  keepUnsent();
  showUser({ id, text, sentAt: new Date().toISOString() });
  refresh();
  scrollToEnd();
  void deliver(id);
}

/** Sends a message that may have been sent before: its id makes a repeat harmless. */
async function deliver(id) {
  const text = unsent.get(id);
  if (text === undefined) return;
  markUser(id, 'sending', 'Đang gửi…');
  try {
    const response = await fetch('/chat/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversationId, messageId: id, text }),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status === 202) return accepted(id);
    const { error } = await response.json().catch(() => ({}));
    // What the server refuses it refuses again; the text stays on the page, but not for the next visit.
    if (response.status < 500) dropUnsent(id);
    markUser(id, 'failed', error?.message ?? 'Chưa gửi được.', response.status >= 500);
  } catch {
    markUser(id, 'failed', 'Chưa gửi được, kiểm tra kết nối.', true);
  }
}

function accepted(id) {
  if (!items.get(id)?.dataset.answered) unanswered.add(id);
  dropUnsent(id);
  markUser(id, 'sent');
  refresh();
}

function dropUnsent(id) {
  unsent.delete(id);
  keepUnsent();
}

// ---------- on the page ----------

/** What came back from the server: it has the message, whatever became of our request. */
function showAccepted(message) {
  showUser(message);
  accepted(message.id);
}

function showUser({ id, text, sentAt }) {
  if (items.has(id)) return;
  const bubble = bubbleOf(withChosenLabel(text));
  addItem(id, 'user', 'Đồng chí').append(bubble, note(sentAt));
}

function showAssistant({ id, text, sentAt, replyTo, choices = [], citations = [] }) {
  if (replyTo !== undefined) {
    unanswered.delete(replyTo);
    const asked = items.get(replyTo);
    if (asked !== undefined) asked.dataset.answered = 'yes';
  }
  if (items.has(id)) return;
  const item = addItem(id, 'assistant', 'Trợ lý');
  item.append(bubbleOf(withSourceMarks(text, citations)));
  if (citations.length > 0) item.append(sourcesOf(citations));
  if (choices.length > 0) item.append(choicesOf(choices));
  item.append(note(sentAt));
}

function addItem(id, from, label) {
  const atEnd = isAtEnd();
  const item = element('li', `message ${from}`);
  if (page.log.lastElementChild?.classList.contains(from)) item.classList.add('joined');
  item.append(element('span', 'hidden-text', `${label}: `));
  items.set(id, item);
  page.log.append(item);
  if (atEnd || page.log.getAttribute('aria-busy') === 'true') requestAnimationFrame(scrollToEnd);
  else page.newer.hidden = false;
  return item;
}

function markUser(id, state, text, mayRetry = false) {
  const item = items.get(id);
  if (item === undefined) return;
  item.classList.remove('sending', 'sent', 'failed');
  item.classList.add(state);
  const line = item.querySelector('.note');
  line.replaceChildren(text ?? line.dataset.time);
  if (!mayRetry) return;
  const retry = element('button', 'retry', 'Gửi lại');
  retry.type = 'button';
  retry.addEventListener('click', () => void deliver(id));
  line.append(retry);
}

/** A block a line; what begins with a number or a dash hangs, as lists do. */
function bubbleOf(text) {
  const bubble = element('div', 'bubble');
  for (const line of text.split('\n')) {
    const isItem = /^\s*(?:\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\)|[-•✔✖])\s/u.test(line);
    bubble.append(element('div', isItem ? 'item' : '', line));
  }
  return bubble;
}

function sourcesOf(citations) {
  const list = element('ol');
  for (const { n, source, quote } of citations) {
    const entry = element('li');
    const label = citations.length > 1 ? `[${n}] ${source}` : source;
    if (quote) {
      const details = element('details');
      details.append(element('summary', '', label), element('blockquote', '', quote));
      entry.append(details);
    } else entry.append(label);
    list.append(entry);
  }
  const section = element('section', 'sources');
  section.append(element('h3', '', 'Nguồn'), list);
  return section;
}

function choicesOf(labels) {
  const group = element('div', 'choices');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Chọn một');
  labels.forEach((label, index) => {
    const button = element('button', 'choice');
    button.type = 'button';
    button.append(element('b', '', String(index + 1)), label);
    button.addEventListener('click', () => {
      send(String(index + 1));
      page.text.focus();
    });
    group.append(button);
  });
  return group;
}

/** Lines that name a source are for channels that show text alone; here a "[1]" points to the block below. */
function withSourceMarks(text, citations) {
  const lines = [];
  for (const line of text.split('\n')) {
    const cited = line.startsWith('Nguồn') && citations.find(({ source }) => line.includes(source));
    if (!cited) lines.push(line);
    else if (citations.length > 1 && lines.length > 0) lines[lines.length - 1] += ` [${cited.n}]`;
  }
  return lines.join('\n').trim();
}

/** A pressed "1" reads better as what it stood for. */
function withChosenLabel(text) {
  const chosen = /^\d$/.test(text) && page.log.lastElementChild?.querySelectorAll('.choice')[Number(text) - 1];
  return chosen ? `${text}. ${chosen.lastChild.textContent}` : text;
}

function note(sentAt) {
  const date = new Date(sentAt);
  const today = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    ...(!today && { day: '2-digit', month: '2-digit' }),
  });
  const line = element('p', 'note', time);
  line.dataset.time = time;
  return line;
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** Brings to the page what follows from the rest: welcome, typing dots, which choices may still be pressed. */
function refresh() {
  const ready = page.log.getAttribute('aria-busy') === 'false';
  page.welcome.hidden = !ready || items.size > 0;
  const wasHidden = page.typing.hidden;
  page.typing.hidden = unanswered.size === 0 || !ready || page.connection.dataset.state !== 'open';
  if (wasHidden && !page.typing.hidden && isAtEnd(120)) requestAnimationFrame(scrollToEnd);
  for (const item of page.log.children) {
    const open = item === page.log.lastElementChild;
    for (const button of item.querySelectorAll('.choice')) button.disabled = !open;
  }
}

function isAtEnd(slack = 80) {
  return page.scroll.scrollHeight - page.scroll.scrollTop - page.scroll.clientHeight < slack;
}

function scrollToEnd() {
  page.scroll.scrollTop = page.scroll.scrollHeight;
  page.newer.hidden = true;
}

// ---------- what the person does ----------

function sendComposed() {
  const text = page.text.value.trim();
  if (text === '') return;
  page.text.value = '';
  growComposer();
  send(text);
}

function growComposer() {
  const atEnd = isAtEnd();
  page.text.style.height = 'auto';
  page.text.style.height = `${page.text.scrollHeight}px`;
  if (atEnd) scrollToEnd();
}

page.composer.addEventListener('submit', (event) => {
  event.preventDefault();
  sendComposed();
});
page.text.addEventListener('input', growComposer);
page.text.addEventListener('keydown', (event) => {
  // Vietnamese keyboards compose letters; the Enter that ends a composition sends nothing.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sendComposed();
});
for (const button of document.querySelectorAll('.example')) {
  button.addEventListener('click', () => send(button.textContent));
}
page.newer.addEventListener('click', scrollToEnd);
page.scroll.addEventListener('scroll', () => {
  if (isAtEnd()) page.newer.hidden = true;
});
page.new.addEventListener('click', () => {
  if (items.size === 0 || !confirm('Bắt đầu cuộc trò chuyện mới? Cuộc trò chuyện này sẽ không còn hiện ở đây.')) return;
  unsent.clear();
  keepUnsent();
  unanswered.clear();
  items.clear();
  page.log.replaceChildren();
  page.log.setAttribute('aria-busy', 'true');
  conversationId = startConversation();
  lastEventId = undefined;
  openStream();
  page.text.focus();
});

// A browser allows few connections to one server: tabs that nobody looks at give theirs back.
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiddenTimer);
  if (document.hidden) hiddenTimer = setTimeout(() => stream.close(), HIDDEN_TAB_MS);
  else if (stream.readyState === EventSource.CLOSED) openStream();
});
window.addEventListener('online', openStream);

openStream();
page.text.focus();
