using Aggregator.Web.Hosting;

namespace Aggregator.Web.Tests.Fakes;

internal sealed class FakeLocalToken : ILocalToken
{
    public const string Text = "6d0f3cfa";

    public string Value => Text;
}
