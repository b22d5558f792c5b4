//! Reads the form of a page as a browser would send it: what is filled in, ticked and chosen. Pages come
//! from one template engine, so a few searches are enough.

/// A form as it stands on a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct FormOnPage {
    /// Where it is sent to.
    pub(crate) action: String,
    /// What is filled in.
    pub(crate) fields: Vec<(String, String)>,
}

impl FormOnPage {
    /// The form with this id, or the first one.
    pub(crate) fn read(html: &str, id: &str) -> Option<Self> {
        let named = html.find(&format!("<form id=\"{id}\""));
        let begins = named.or_else(|| html.find("<form"))?;
        let form = &html[begins..begins + html[begins..].find("</form>")?];
        let (opening, content) = form.split_once('>')?;
        let mut read = Self { action: attribute(opening, "action").unwrap_or_default(), fields: Vec::new() };
        read.take_inputs(content);
        read.take_areas(content);
        read.take_selects(content);
        Some(read)
    }

    /// Fills in fields: whatever had these names before goes.
    pub(crate) fn fill(&mut self, fields: &[(&str, &str)]) {
        self.fields.retain(|(name, _)| fields.iter().all(|(filled, _)| filled != name));
        self.fields.extend(fields.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())));
    }

    /// The value of a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// All values of a field.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str()).collect()
    }

    fn take_inputs(&mut self, content: &str) {
        for tag in tags(content, "<input") {
            let kind = attribute(tag, "type").unwrap_or_default();
            let is_chosen = !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked");
            if let Some(name) = attribute(tag, "name").filter(|_| is_chosen) {
                self.fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        }
    }

    fn take_areas(&mut self, content: &str) {
        for part in content.split("<textarea").skip(1) {
            let Some((opening, rest)) = part.split_once('>') else { continue };
            let Some((text, _)) = rest.split_once("</textarea>") else { continue };
            let Some(name) = attribute(opening, "name") else { continue };
            // Browsers drop the first line break of an area and send line breaks as CR LF.
            let text = unescape(text.strip_prefix('\n').unwrap_or(text)).replace("\r\n", "\n").replace('\n', "\r\n");
            self.fields.push((name, text));
        }
    }

    fn take_selects(&mut self, content: &str) {
        for part in content.split("<select").skip(1) {
            let Some((select, _)) = part.split_once("</select>") else { continue };
            let Some((opening, options)) = select.split_once('>') else { continue };
            let Some(name) = attribute(opening, "name") else { continue };
            let options: Vec<&str> = tags(options, "<option");
            let chosen = options.iter().find(|tag| tag.contains(" selected")).or(options.first());
            self.fields.push((name, chosen.and_then(|tag| attribute(tag, "value")).unwrap_or_default()));
        }
    }
}

fn tags<'a>(content: &'a str, opening: &str) -> Vec<&'a str> {
    content.split(opening).skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(unescape)
}

/// What a page shows for escaped characters.
pub(crate) fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
