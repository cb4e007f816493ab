namespace Aggregator.Core.Tests.Configuration;

public sealed class FeedCatalogLoaderErrorTests : IDisposable
{
    private const string Head = "providers:\n  - name: A\n    domain: a.example\n";

    private readonly CatalogFolder _folder = new();

    public static TheoryData<string, string> Errors { get; } = new()
    {
        { "provider: []", "1: unknown key 'provider' in the file; did you mean 'providers'?" },
        { "- a", "1: the file must be a map of keys and values, not a list" },
        { "providers: yes", "1: providers must be a list, not 'yes'" },
        { "providers:\n  - AWS", "2: a provider must be a map of keys and values, not 'AWS'" },
        { "providers:\n  - name: A", "2: a provider needs a domain" },
        { "providers:\n  - domain: a.example", "2: a provider needs a name" },
        { "providers:\n  - name: ''\n    domain: a.example", "2: name must not be empty" },
        { "providers:\n  - name: [A]\n    domain: a.example", "2: name must be a text, not a list" },
        { "providers:\n  - name: A\n    domain: https://a.example/", "3: domain must be a host name such as aws.amazon.com, without scheme and path, not 'https://a.example/'" },
        { Head + "    reputaton: 5", "4: unknown key 'reputaton' in a provider; did you mean 'reputation'?" },
        { Head + "    colour: red", "4: unknown key 'colour' in a provider" },
        { Head + "    name: B", "4: the key 'name' is there twice in a provider" },
        { Head + "    reputation: 101", "4: reputation must be a whole number from 0 to 100, not '101'" },
        { Head + "    reputation: -1", "4: reputation must be a whole number from 0 to 100, not '-1'" },
        { Head + "    reputation: high", "4: reputation must be a whole number from 0 to 100, not 'high'" },
        { Head + "    type: vidoe", "4: type must be article, video, audio, not 'vidoe'; did you mean 'video'?" },
        { Head + "    topics: Cloud", "4: topics must be a list, not 'Cloud'" },
        { Head + "    topics: [[Cloud]]", "4: an entry of topics must be a text, not a list" },
        { Head + "    pages: maybe", "4: pages must be true or false, not 'maybe'" },
        { Head + "    publish: 60", "4: publish must be a map of keys and values, not '60'" },
        { Head + "    publish: { minquality: 60 }", "4: unknown key 'minquality' in publish; did you mean 'minQuality'?" },
        { Head + "    publish: { minQuality: 200 }", "4: publish.minQuality must be a whole number from 0 to 100, not '200'" },
        { Head + "    schedule: hourly", "2: schedule must be a cron expression of five fields (minute, hour, day, month, weekday) such as \"0 */2 * * *\", not 'hourly'" },
        { Head + "    schedule: '0 * * * *'\n    timezone: Mars", "2: schedule names the time zone 'Mars', which this machine does not know; give one such as Europe/Berlin" },
        { Head + "    feeds:\n      - url: https://a.example/\n        interval: 01:00:00\n        schedule: '0 * * * *'", "5: a feed has a schedule or an interval, not both" },
        { Head + "    feeds:\n      - url: https://a.example/\n        timezone: Europe/Berlin", "2: timezone is of no use to a feed without a schedule of its own" },
        { Head + "    feeds: https://a.example/feed", "4: feeds must be a list, not 'https://a.example/feed'" },
        { Head + "    feeds:\n      - ftp://a.example/feed", "5: the feed URL 'ftp://a.example/feed' has the scheme 'ftp', where http or https is needed" },
        { Head + "    feeds:\n      - a.example/feed", "5: the feed URL 'a.example/feed' is not an absolute URL" },
        { Head + "    feeds:\n      - http://", "5: the feed URL 'http://' is not an absolute URL" },
        { Head + "    feeds:\n      - ftp://user:pass@a.example/", "5: the feed URL 'ftp://a.example/' has the scheme 'ftp', where http or https is needed" },
        { Head + "    feeds:\n      - enabled: true", "5: a feed needs a url" },
        { Head + "    feeds:\n      - url: https://a.example/\n        intervall: 1", "6: unknown key 'intervall' in a feed; did you mean 'interval'?" },
        { Head + "    feeds:\n      - url: https://a.example/\n        interval: 30", "6: interval must be a duration [d.]hh:mm:ss from 00:00:01 to 30.00:00:00, not '30'" },
        { Head + "    feeds:\n      - url: https://a.example/\n        interval: 00:00:00", "6: interval must be a duration [d.]hh:mm:ss from 00:00:01 to 30.00:00:00, not '00:00:00'" },
        { Head + "    feeds:\n      - url: https://a.example/\n        enabled: on", "6: enabled must be true or false, not 'on'" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: X", "6: headers must be a map of names and values, not 'X'" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: { 'A B': c }", "6: the header 'A B' is not a header name" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: { host: c }", "6: the header 'host' is set by the program itself" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: { A: \"b\\r\\nc\" }", "6: the value of the header 'A' may hold printable ASCII characters only" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: { A: b, a: c }", "6: the header 'a' is there twice" },
        { Head + "    feeds:\n      - url: https://a.example/\n        headers: { A: \"${NOT_SET}\" }", "6: the header 'A': the environment variable 'NOT_SET' is not set" },
        { Head + "    feeds:\n      - https://a.example/${NOT_SET}", "5: url: the environment variable 'NOT_SET' is not set" },
        { Head + "    category: ${OPEN", "4: category: '${' has no '}'; write '$${' for the characters themselves" },
        { Head + "    topics: *none", "4: not valid YAML: the anchor 'none' is not defined above" },
        { Head + "---\n" + Head, "4: there is a second document ('---'); put all into one" },
        { Head + "  - name: a\n    domain: b.example", "4: the provider 'a' is already defined at providers.yaml:2" },
        {
            Head + "    feeds: [ https://a.example/f, 'HTTPS://A.example:443/f' ]",
            "4: the feed HTTPS://A.example:443/f is already listed at providers.yaml:4: provider 'A'"
        },
        {
            Head + "    feeds:\n      - https://u:p@a.example/f\n  - name: B\n    domain: b.example\n    feeds:\n      - https://u:p@a.example/f",
            "9: the feed https://a.example/f is already listed at providers.yaml:5: provider 'A'"
        },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Errors))]
    public void Load_Error_NamesPlaceAndReason(string yaml, string expected)
    {
        var result = _folder.LoadText(yaml);

        result.Catalog.ShouldBeNull();
        result.Errors.ShouldHaveSingleItem().ToString().ShouldBe("providers.yaml:" + expected);
    }

    [Fact]
    public void Load_BrokenYaml_NamesTheLineWhereItBroke() =>
        _folder.LoadText(Head + "    topics: [a, b\n").Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("providers.yaml:5: not valid YAML: ");

    [Fact]
    public void Load_DeeplyNestedYaml_IsRefused() =>
        _folder.LoadText(new string('[', 10_000)).Errors.ShouldHaveSingleItem().Message.ShouldContain("nested too deeply");

    [Fact]
    public void Load_SeveralErrors_AreAllReportedByFileAndLine()
    {
        _folder.Write("config/providers.yaml", "providers:\n  - name: A\n    reputation: 500\n    pages: 3\n");
        _folder.Write("config/providers.d/x.yaml", "providers:\n  - name: A\n    domain: x.example\n");

        _folder.Load().Errors.Select(e => $"{e.File}:{e.Line}").ShouldBe(
            ["config/providers.yaml:2", "config/providers.yaml:3", "config/providers.yaml:4", "config/providers.d/x.yaml:2"]);
    }

    [Fact]
    public void Load_NamedFileMissing_IsAnError()
    {
        var error = _folder.Load("config/none.yaml").Errors.ShouldHaveSingleItem();

        error.File.ShouldBe("config/none.yaml");
        error.Message.ShouldStartWith($"there is no such file in {_folder.Path} or ");
    }

    [Fact]
    public void Load_FeedOfAnotherFile_NamesBothPlaces()
    {
        _folder.Write("a.yaml", Head + "    feeds: [ https://a.example/f ]");
        _folder.Write("b.yaml", "providers:\n  - name: B\n    domain: b.example\n    feeds:\n      - https://a.example/f");

        _folder.Load("a.yaml", "b.yaml").Errors.ShouldHaveSingleItem().ToString()
            .ShouldBe("b.yaml:5: the feed https://a.example/f is already listed at a.yaml:4: provider 'A'");
    }
}
