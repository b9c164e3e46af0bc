using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo;

/// <summary>The people of the demo. All are made up.</summary>
public sealed record Cast(
    Person Admin, Person Supervisor, Person Officer, Person SecondOfficer, Person Moderator, Person Trainer, IReadOnlyList<Person> Citizens)
{
    public static Cast In(World world) => new(
        world.AddPerson("Павел Громов", "gromov_it", hint: "администратор"),
        world.AddPerson("Анна Сергеевна", "anna_s", hint: "руководитель"),
        world.AddPerson("Олег Ветров", "vetrov_zkh", hint: "исполнитель"),
        world.AddPerson("Марина Лис", "marina_lis", hint: "исполнитель"),
        world.AddPerson("Игорь Тихий", null, hint: "модератор"),
        world.AddPerson("Светлана Котова", "kotova_s", hint: "тренер"),
        [
            world.AddPerson("Лидия Петровна", hint: "жительница"),
            world.AddPerson("Артём", "tema_on_bike", hint: "житель"),
            world.AddPerson("Ольга М.", hint: "жительница"),
            world.AddPerson("Рустам", "rus_auto", hint: "житель"),
            world.AddPerson("Ника", "nika_k", hint: "жительница"),
            world.AddPerson("Дед Мазай", hint: "житель"),
        ]);
}
