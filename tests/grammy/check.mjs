// Checks the sandbox with grammY: a client that knows the real Bot API and nothing of ours.
// SANDBOX_URL and SANDBOX_TOKEN name a running sandbox. One line a check; a failure ends with code 1.
import assert from "node:assert/strict";
import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";

const url = process.env.SANDBOX_URL?.replace(/\/$/, "");
const token = process.env.SANDBOX_TOKEN;
if (!url || !token) {
  console.error("Set SANDBOX_URL and SANDBOX_TOKEN to those of a running sandbox.");
  process.exit(2);
}

const bot = new Bot(token, { client: { apiRoot: url } });
const waiting = new Map();
const expectUpdate = (name) => new Promise((resolve) => waiting.set(name, resolve));
const arrived = (name, ctx) => waiting.get(name)?.(ctx);

async function world(path, body) {
  const response = await fetch(`${url}/sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });
  const answer = await response.json();
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

async function refusal(call) {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof GrammyError, String(error));
    return error;
  }
  assert.fail("the call should have been refused");
}

let failures = 0;
async function check(name, run) {
  try {
    await run();
    console.log(`ok    ${name}`);
  } catch (error) {
    failures += 1;
    console.log(`FAIL  ${name}: ${error.message}`);
  }
}

bot.command("start", (ctx) => arrived("start", ctx));
bot.on("callback_query:data", (ctx) => arrived("press", ctx));
bot.on("my_chat_member", (ctx) => arrived("member", ctx));
bot.on("edited_message:text", (ctx) => arrived("edit", ctx));
bot.on("message:is_automatic_forward", (ctx) => arrived("post", ctx));
bot.on("message:text", (ctx) => arrived("text", ctx));
bot.catch((error) => console.log(`FAIL  handler: ${error.message}`));

const person = await world("people", { name: "Вера Ильина", username: "vera" });
const channel = await world("channels", { title: "Район", username: "rayon" });

await bot.init();
let started;
const polling = new Promise((resolve) => (started = resolve));
const run = bot.start({ onStart: () => started() });
await polling;

await check("getMe names a bot", () => {
  assert.equal(bot.botInfo.is_bot, true);
  assert.equal(bot.botInfo.username, "comment_desk_bot");
});

await check("joining a group comes as my_chat_member", async () => {
  const update = expectUpdate("member");
  await world("members", { chat_id: channel.group_id, user: bot.botInfo.id, status: "administrator", by: person.id });
  const ctx = await update;
  assert.equal(ctx.myChatMember.new_chat_member.status, "administrator");
});

await check("a start link comes as a command with its payload", async () => {
  const update = expectUpdate("start");
  await world("start", { from: person.id, bot: bot.botInfo.username, payload: "invite-1" });
  const ctx = await update;
  assert.equal(ctx.match, "invite-1");
  assert.equal(ctx.chat.type, "private");
});

let post;
await check("a post comes as an automatic forward from the channel", async () => {
  const update = expectUpdate("post");
  post = await world(`channels/${channel.id}/posts`, { text: "Новая остановка" });
  const ctx = await update;
  assert.equal(ctx.message.forward_origin.type, "channel");
  assert.equal(ctx.message.forward_origin.message_id, post.post_id);
  assert.equal(ctx.message.sender_chat.id, channel.id);
});

let comment;
await check("a comment comes with its thread and can be replied to", async () => {
  const update = expectUpdate("text");
  comment = await world("messages", {
    from: person.id, chat_id: channel.group_id, thread_id: post.group_message_id, text: "А где скамейка?",
  });
  const ctx = await update;
  assert.equal(ctx.message.message_thread_id, post.group_message_id);
  const answer = await ctx.reply("Поставим в мае", { reply_parameters: { message_id: ctx.message.message_id } });
  assert.equal(answer.reply_to_message.message_id, comment.message_id);
  assert.equal(answer.from.id, bot.botInfo.id);
});

await check("an edit comes as edited_message", async () => {
  const update = expectUpdate("edit");
  await world("messages/edit", {
    chat_id: channel.group_id, message_id: comment.message_id, from: person.id, text: "А где скамейки?",
  });
  const ctx = await update;
  assert.equal(ctx.editedMessage.text, "А где скамейки?");
  assert.ok(ctx.editedMessage.edit_date);
});

let card;
await check("HTML becomes entities counted in UTF-16 units", async () => {
  card = await bot.api.sendMessage(person.id, "😀 <b>срочно</b>", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("Взять", "take:1"),
  });
  assert.deepEqual(card.entities, [{ type: "bold", offset: 3, length: 6 }]);
});

await check("a pressed button comes once and is answered once", async () => {
  const update = expectUpdate("press");
  await world("press", { from: person.id, chat_id: person.id, message_id: card.message_id, data: "take:1" });
  const ctx = await update;
  assert.equal(ctx.callbackQuery.data, "take:1");
  assert.equal(await ctx.answerCallbackQuery("Ваше"), true);
  const error = await refusal(ctx.answerCallbackQuery("Ещё раз"));
  assert.match(error.description, /query is too old/);
});

await check("a message is edited, and the same edit again is refused", async () => {
  const edited = await bot.api.editMessageText(person.id, card.message_id, "готово");
  assert.equal(edited.text, "готово");
  const error = await refusal(bot.api.editMessageText(person.id, card.message_id, "готово"));
  assert.equal(error.error_code, 400);
  assert.match(error.description, /message is not modified/);
});

await check("bad markup is refused with its place", async () => {
  const error = await refusal(bot.api.sendMessage(person.id, "<table>", { parse_mode: "HTML" }));
  assert.equal(error.description, "Bad Request: can't parse entities: Unsupported start tag \"table\" at byte offset 0");
});

await check("an uploaded document arrives as multipart", async () => {
  const sent = await bot.api.sendDocument(person.id, new InputFile(Buffer.from("a;b\n"), "отчёт.csv"), { caption: "Отчёт" });
  assert.equal(sent.document.file_name, "отчёт.csv");
  assert.equal(sent.document.file_size, 4);
  assert.equal(sent.caption, "Отчёт");
});

await check("commands are kept for one chat", async () => {
  const scope = { type: "chat", chat_id: person.id };
  await bot.api.setMyCommands([{ command: "queue", description: "Очередь" }], { scope });
  assert.deepEqual(await bot.api.getMyCommands({ scope }), [{ command: "queue", description: "Очередь" }]);
  assert.deepEqual(await bot.api.getMyCommands(), []);
});

await check("the channel and its group name each other", async () => {
  const group = await bot.api.getChat(channel.group_id);
  assert.equal(group.linked_chat_id, channel.id);
  assert.equal((await bot.api.getChat("@rayon")).linked_chat_id, channel.group_id);
});

await check("too many messages are refused with the seconds to wait", async () => {
  let refused;
  for (let i = 0; i < 40 && !refused; i += 1) {
    refused = await bot.api.sendMessage(person.id, `строка ${i}`).then(() => undefined, (error) => error);
  }
  assert.equal(refused?.error_code, 429);
  assert.ok(refused.parameters.retry_after >= 1);
});

await check("a blocked bot is told so", async () => {
  const update = expectUpdate("member");
  await world("block", { person: person.id, bot: bot.botInfo.username, blocked: true });
  await update;
  const error = await refusal(bot.api.sendMessage(person.id, "вы здесь?"));
  assert.equal(error.description, "Forbidden: bot was blocked by the user");
});

await check("a second poller drives out the first", async () => {
  const other = new Bot(token, { client: { apiRoot: url } });
  const thrown = run.then(() => undefined, (error) => error);
  await other.api.getUpdates({ timeout: 0, limit: 1 });
  const error = await thrown;
  assert.equal(error?.error_code, 409);
});

await bot.stop().catch(() => {});
console.log(failures === 0 ? "All checks passed." : `${failures} checks failed.`);
process.exit(failures === 0 ? 0 : 1);
