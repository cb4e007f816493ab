using Aggregator.Core.Configuration;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Tests.Configuration;

public sealed class FileSuffixedEnvironmentVariablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_FileVariable_TakesTheFilesText()
    {
        var configuration = Build("Aggregator__Fetching__UserAgent__FILE", _folder.Write("agent", " me/1.0\n"));

        configuration["Aggregator:Fetching:UserAgent"].ShouldBe("me/1.0");
        SettingNames.Validate(configuration).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Other__Fetching__UserAgent__FILE")]
    [InlineData("Aggregator__Fetching__UserAgent")]
    public void Build_OtherVariable_IsLeftAlone(string name) =>
        Build(name, _folder.Write("agent", "me")).AsEnumerable().ShouldBeEmpty();

    [Fact]
    public void Validate_FileMissing_IsReported()
    {
        var error = SettingNames.Validate(Build("Aggregator__Fetching__UserAgent__FILE", "/none/there")).ShouldHaveSingleItem();

        error.File.ShouldBe("Aggregator__Fetching__UserAgent__FILE");
        error.Message.ShouldStartWith("the file '/none/there' cannot be read: ");
    }

    private static IConfigurationRoot Build(string name, string value) =>
        new ConfigurationBuilder().AddFileSuffixedEnvironmentVariables(new Dictionary<string, string> { [name] = value }).Build();
}
