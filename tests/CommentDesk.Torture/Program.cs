using CommentDesk.Torture;
using CommentDesk.Torture.Machine;

// "worker" is how the program starts itself as a desk whose clock can jump; anything else is a day of torture.
if (args is ["worker"])
    return await ClockedWorker.Run();
if (Orders.Read(args) is not { } orders)
{
    Console.Error.WriteLine(Orders.Usage);
    return 2;
}

return await Day.Live(orders, Console.Out);
