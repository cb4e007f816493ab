using System.Text.Json;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>Compares records by all that they hold; their lists compare by reference otherwise.</summary>
internal static class RecordAssertions
{
    public static void ShouldHold<T>(this T actual, T expected) =>
        JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
