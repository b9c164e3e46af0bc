using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Methods;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Sandbox.Http;

/// <summary>/bot&lt;token&gt;/&lt;method&gt;: checks the token, meets the faults, runs the method, answers in the envelope.</summary>
internal sealed class BotApiDoor(World world, MethodTable methods)
{
    public async Task Handle(HttpContext context)
    {
        var (token, method) = Address(context.Request.Path.Value ?? "");
        var fault = world.Faults.Take(method);
        if (fault is { Kind: FaultKind.Refuse or FaultKind.Dead })
        {
            Log(method, new ApiResult(0, null), null, fault);
            context.Abort();
            return;
        }

        using var life = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, world.Faults.Cut);
        try
        {
            await Answer(context, token, method, fault, life.Token);
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task Answer(HttpContext context, string token, string method, Fault? fault, CancellationToken cancellation)
    {
        var arguments = new Arguments();
        ApiResult result;
        try
        {
            arguments = await ArgumentsReading.Read(context.Request, cancellation);
            if (fault is { Kind: FaultKind.Delay })
                await Task.Delay(fault.Delay, world.State.Time, cancellation);
            result = fault is { Kind: FaultKind.Status } ? ApiResult.Of(fault) : await Run(token, method, arguments, fault, cancellation);
        }
        catch (RefusalException refusal)
        {
            result = ApiResult.Of(refusal);
        }

        Log(method, result, arguments, fault);
        await (fault?.Kind switch
        {
            FaultKind.Drop => Break(context),
            FaultKind.Garbage => ApiResult.WriteGarbage(context.Response, cancellation),
            FaultKind.Mistyped => ApiResult.WriteMistyped(context.Response, cancellation),
            FaultKind.Cut => result.WriteHalf(context.Response, cancellation),
            _ => result.Write(context.Response, cancellation),
        });
    }

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task<ApiResult> Run(
        string token, string method, Arguments arguments, Fault? fault, CancellationToken cancellation)
    {
        var seat = Seat(token);
        var call = new BotCall(world.State, seat, arguments, cancellation)
        {
            Repeats = fault is { Kind: FaultKind.Duplicate },
            Backwards = fault is { Kind: FaultKind.OutOfOrder },
        };
        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            return new ApiResult(0, null) { Updates = await UpdateMethods.GetUpdates(call) };
        return new ApiResult(0, methods.Run(method, call));
    }

    private BotSeat Seat(string token) => world.Read(state => state.Bots.Values.FirstOrDefault(seat => seat.Bot.Token == token))
        ?? throw new RefusalException(401, "Unauthorized");

    private static (string Token, string Method) Address(string path)
    {
        var parts = path["/bot".Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (parts.Length > 0 ? parts[0] : "", parts.Length > 1 ? parts[^1] : "");
    }

    private void Log(string method, ApiResult result, Arguments? arguments, Fault? fault)
    {
        if (result.Updates is { Count: 0 } && fault is null)
            return;
        var at = world.State.Time.GetUtcNow();
        var broken = fault is { Kind: FaultKind.Refuse or FaultKind.Dead };
        var sent = (int?)((result.Value as JsonObject)?["message_id"] as JsonValue)?.GetValue<int>();
        world.Calls.Add(number => new ApiCall(
            number, method, arguments?.Whole("chat_id"), sent, !broken && result.Code == 0, result.Code, fault?.Kind.ToString(), at));
        world.State.Journal.Tell("call");
    }
}
